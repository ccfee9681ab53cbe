import type {HtmlContext} from '../html/context.ts'
import {safeHref} from '../link.ts'
import {relativeUrl} from '../site/relative-url.ts'
import {siteUrl} from '../site/paths.ts'

/**
 * Returns the address of a located picture on a page. Addresses outside the site stay absolute;
 * those inside become relative to the page. Characters that could end an address, alone or in a
 * list, are encoded.
 */
export function pictureAddress(
  location: string,
  {path, site}: Pick<HtmlContext, 'path' | 'site'>,
): string {
  const address = safeHref(location) ?? location.replaceAll(/\s/gu, encodeURIComponent)
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) return address
  if (path !== undefined) return relativeUrl(path, address)
  return site ? siteUrl(site, address) : address
}

/** Returns the absolute address of a located picture; undefined without a site. */
export function absoluteAddress(
  location: string,
  {site}: Pick<HtmlContext, 'site'>,
): string | undefined {
  const address = pictureAddress(location, {site})
  return /^https?:/iu.test(address) ? address : undefined
}
