import type {LinkedPage} from './check/check-linked.ts'
import {isHeldBack} from './check/dated.ts'
import {readDate} from './content-date.ts'
import type {Clock, Context} from './options.ts'
import {articlePath, siteUrl} from './site/paths.ts'
import {relativeUrl} from './site/relative-url.ts'

/** Returns whether readers may see a page. One under embargo is not there yet. */
export function isOnline({publishedAt}: LinkedPage, {now, timeZone}: Clock): boolean {
  return !isHeldBack(readDate(publishedAt, timeZone), now)
}

/**
 * Returns the address of a page of the site: relative on a page, else absolute, or from the root without a site. Undefined
 * for a page that is not there, or not yet.
 */
export function linkedAddress(
  page: LinkedPage | undefined,
  context: Context & {readonly path?: string},
): string | undefined {
  if (!page || !isOnline(page, context)) return undefined
  const {site, path} = context
  const own = articlePath(page.slug)
  if (path !== undefined) return relativeUrl(path, own)
  return site ? siteUrl(site, own) : `/${own}`
}
