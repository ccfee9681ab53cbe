import {escapeAttribute} from '../escape.ts'
import type {Place} from '../check/place.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'

/** The start tag of a link to an address that was checked. */
export function openLink(href: string, context: HtmlContext, place?: Place): string {
  const {base} = context
  const address = base === undefined ? href : absolute(href, base)
  return `<a href="${escapeAttribute(address)}"${place ? editAttribute(place, context) : ''}>`
}

/** The address as it is found from anywhere; as it is where it leads outside already. */
function absolute(href: string, base: string): string {
  return URL.parse(href, base)?.href ?? href
}
