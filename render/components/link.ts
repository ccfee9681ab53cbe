import {attributes} from '../attributes.ts'
import type {LinkAnnotation} from '../check/checked.ts'
import {safeHref} from '../link.ts'

/** A link around rendered HTML; a link that may not stand on a page leaves its text. */
export function renderLink({href}: LinkAnnotation, children: string): string {
  const address = safeHref(href)
  return address === undefined ? children : `<a${attributes({href: address})}>${children}</a>`
}
