import {escapeAttribute} from '../escape.ts'
import type {Place} from '../check/place.ts'
import {hrefFrom} from '../link.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'

/** The start tag of a link to an address that was checked. */
export function openLink(href: string, context: HtmlContext, place?: Place): string {
  const address = escapeAttribute(hrefFrom(context.base, href))
  return `<a href="${address}"${place ? editAttribute(place, context) : ''}>`
}
