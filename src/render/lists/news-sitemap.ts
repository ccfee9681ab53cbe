import {escapeXml} from '../escape.ts'
import {languageTag, siteLanguage} from '../language.ts'
import {clockOf, type Clock, type RenderOptions} from '../options.ts'
import {articlePath, paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {isSlug} from '../site/slug.ts'
import {readDate, type ContentDate} from '../content-date.ts'
import type {ListedArticle, SiteFile} from './listed.ts'
import {urlset} from './sitemap.ts'
import {indexedFiles, inParts} from './sitemap-index.ts'

/** The most addresses in a news sitemap, and how long articles are news, in milliseconds. */
const MOST_ADDRESSES = 1000
const TWO_DAYS = 48 * 60 * 60 * 1000

/** An article in a news sitemap. */
export type NewsEntry = Pick<ListedArticle, 'slug' | 'title' | 'language' | 'publishedAt'>

/**
 * Writes news sitemaps of the articles of the last two days, with at most 1,000 a file. The index above them,
 * `news-sitemap.xml`, comes last. Leaves out articles without title or address, and those not dated within two days
 * before `now`.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function* newsSitemapFiles(
  articles: Iterable<NewsEntry>,
  site: Site,
  now: Date,
  options: Pick<RenderOptions, 'timeZone'> = {},
): Generator<SiteFile> {
  const files = inParts(recent(articles, clockOf({...options, now})), MOST_ADDRESSES, (part) =>
    urlset(
      ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
      part.map((entry) => url(entry, site)),
    ),
  )
  yield* indexedFiles(files, paths.newsSitemap, site)
}

interface Recent {
  readonly slug: string
  readonly title: string
  readonly language?: string | null
  readonly published: ContentDate
}

function* recent(articles: Iterable<NewsEntry>, {now, timeZone}: Clock): Generator<Recent> {
  for (const {slug, title, language, publishedAt} of articles) {
    const published = readDate(publishedAt, timeZone)
    if (!published || !title || !isSlug(slug)) continue
    const age = now.getTime() - published.moment.getTime()
    if (age >= 0 && age <= TWO_DAYS) yield {slug, title, language, published}
  }
}

function url({slug, title, language, published}: Recent, site: Site): string {
  const name = escapeXml(site.publisher?.name ?? site.title)
  const lang = (languageTag(language) ?? siteLanguage(site)).split('-', 1)[0] ?? 'de'
  return `<url><loc>${escapeXml(siteUrl(site, articlePath(slug)))}</loc><news:news>
<news:publication><news:name>${name}</news:name><news:language>${escapeXml(lang)}</news:language></news:publication>
<news:publication_date>${published.iso}</news:publication_date>
<news:title>${escapeXml(title)}</news:title>
</news:news></url>
`
}
