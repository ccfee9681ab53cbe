import {attributes} from '../attributes.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {HtmlContext} from './context.ts'

/** Links HTML to a page of the site. Without a page around it, or without a target, the HTML stays as it is. */
export function pageLink(
  html: string,
  target: string | undefined,
  rel: string | undefined,
  {site, path}: Pick<HtmlContext, 'site' | 'path'>,
): string {
  if (site === undefined || path === undefined || target === undefined) return html
  return `<a${attributes({href: relativeUrl(path, target), rel})}>${html}</a>`
}
