import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'

/** Renders a member of a list that links to a page of another site, by the name of its host. */
export function externalLink(href: string): string {
  return `<li><a${attributes({href, rel: 'external'})}>${escapeText(hostOf(href))}</a></li>`
}

function hostOf(href: string): string {
  return URL.parse(href)?.hostname.replace(/^www\./u, '') ?? href
}
