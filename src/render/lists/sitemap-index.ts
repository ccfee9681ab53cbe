import {escapeXml} from '../escape.ts'
import {siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import type {SiteFile} from './listed.ts'

/** Splits a sequence into files with a limited number of members. There is at least one file, which may be empty. */
export function* inParts<Member>(
  members: Iterable<Member>,
  most: number,
  write: (part: readonly Member[]) => string,
): Generator<string> {
  let part: Member[] = []
  let isFirst = true
  for (const member of members) {
    if (part.length === most) {
      yield write(part)
      isFirst = false
      part = []
    }
    part.push(member)
  }
  if (isFirst || part.length > 0) yield write(part)
}

/**
 * Names files after the index above them, such as `sitemap-1.xml` under `sitemap.xml`, and yields the index last. Files
 * written in this order never leave an index of missing files.
 */
export function* indexedFiles(
  contents: Iterable<string>,
  indexPath: string,
  site: Site,
): Generator<SiteFile> {
  const addresses: string[] = []
  for (const content of contents) {
    const path = indexPath.replace('.xml', `-${addresses.length + 1}.xml`)
    addresses.push(siteUrl(site, path))
    yield {path, content}
  }
  const sitemaps = addresses.map(
    (address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>\n`,
  )
  yield {
    path: indexPath,
    content: `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${sitemaps.join('')}</sitemapindex>
`,
  }
}
