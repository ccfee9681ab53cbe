import {escapeXml} from '../escape.ts'
import {clockOf, type Clock, type RenderOptions} from '../options.ts'
import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {readDate} from '../content-date.ts'
import {inParts, indexedFiles} from './sitemap-index.ts'
import type {SiteFile, SitemapEntry} from './listed.ts'

/** The most addresses in a sitemap (sitemaps.org). */
const MOST_ADDRESSES = 50_000

/**
 * Writes sitemaps of at most 50,000 addresses (https://www.sitemaps.org/protocol.html). The index above them,
 * `sitemap.xml`, comes last. Holds one file in memory at a time. Leaves out dates that are invalid or lie in the
 * future.
 */
export function* sitemapFiles(
  entries: Iterable<SitemapEntry>,
  site: Site,
  options: Pick<RenderOptions, 'now' | 'timeZone'> = {},
): Generator<SiteFile> {
  const clock = clockOf(options)
  const files = inParts(entries, MOST_ADDRESSES, (part) =>
    urlset(
      '',
      part.map((entry) => url(entry, site, clock)),
    ),
  )
  yield* indexedFiles(files, paths.sitemap, site)
}

function url({path, lastModified}: SitemapEntry, site: Site, {now, timeZone}: Clock): string {
  const when = readDate(lastModified, timeZone)
  const changed = when && when.moment <= now ? `<lastmod>${when.iso}</lastmod>` : ''
  return `<url><loc>${escapeXml(siteUrl(site, path))}</loc>${changed}</url>\n`
}

/** Writes a set of addresses. `namespaces` are the XML namespaces of extensions. */
export function urlset(namespaces: string, urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>
${urls.join('')}</urlset>
`
}
