import {escapeXml} from '../escape.ts'
import {clockOf, type Clock, type RenderOptions} from '../options.ts'
import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {readWhen} from '../when.ts'
import {inParts, indexedFiles} from './sitemap-index.ts'
import type {SiteFile, SitemapEntry} from './listed.ts'

/** How many addresses a sitemap may hold (sitemaps.org). */
const MOST_ADDRESSES = 50_000

/**
 * Writes sitemaps (https://www.sitemaps.org/protocol.html) of at most 50,000 addresses, and the
 * index above them, `sitemap.xml`, last. Holds one of them in memory at a time. A date that is
 * none, or lies in the future, is left out.
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
  const when = readWhen(lastModified, timeZone)
  const changed = when && when.moment <= now ? `<lastmod>${when.iso}</lastmod>` : ''
  return `<url><loc>${escapeXml(siteUrl(site, path))}</loc>${changed}</url>\n`
}

/** A set of addresses; `namespaces` are those of extensions. */
export function urlset(namespaces: string, urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>
${urls.join('')}</urlset>
`
}
