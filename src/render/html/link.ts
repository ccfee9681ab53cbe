import {escapeAttribute} from '../escape.ts'
import type {Place} from '../check/place.ts'
import {hrefFrom} from '../link.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'

/** Returns the start tag of a link to a checked address. */
export function openLink(href: string, context: HtmlContext, place?: Place): string {
  const address = escapeAttribute(hrefFrom(context.base, href))
  return `<a href="${address}"${place ? editAttribute(place, context) : ''}>`
}
