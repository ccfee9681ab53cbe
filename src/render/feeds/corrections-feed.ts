import {escapeText} from '../escape.ts'
import {plainField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {listCorrections, type CorrectedArticle} from '../lists/corrections.ts'
import type {RenderOptions} from '../options.ts'
import {articlePath, correctionsFeedPath, correctionsPath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {loadFeedsmith} from './feedsmith.ts'
import {tagOf} from './items.ts'
import {legalFeed} from './legal-feed.ts'
import {tidyXml} from './tidy-xml.ts'

/** The most corrections in the feed. */
const length = 50

/**
 * Renders the newest corrections as Atom (RFC 4287). Each is an entry of its own that leads to its article. Articles
 * that have no address or cannot be rendered are left out and reported to `onProblem`.
 */
export function renderCorrectionsFeed(
  articles: Iterable<CorrectedArticle>,
  site: Site,
  options: RenderOptions = {},
): string {
  const listed = listCorrections(articles, site, options).slice(0, length)
  const lang = siteLanguage(site)
  const {corrections} = labelsFor(lang)
  const plain = (value: string) => ({value, type: 'text'})
  const url = siteUrl(site, correctionsPath(site))
  const feed = legalFeed({
    id: url,
    title: plain(`${corrections} · ${site.title}`),
    updated: listed[0]?.when.moment ?? new Date(0),
    authors: [{name: site.publisher?.name ?? site.title}],
    links: [
      {
        href: siteUrl(site, correctionsFeedPath(site)),
        rel: 'self',
        type: 'application/atom+xml',
      },
      {href: url, rel: 'alternate', type: 'text/html'},
    ],
    entries: listed.map(({article, context, correction, when, key}) => {
      const address = siteUrl(site, articlePath(article.slug))
      const words = plainField(correction.text, context)
      const title = plainField(article.title, context) || article.slug
      const id = article.id === undefined ? address : tagOf(article.id, site)
      return {
        id: `${id}#${encodeURIComponent(key.toWellFormed())}`,
        title: plain(`${labelsFor(context.lang).correction}: ${title}`),
        links: [{href: address, rel: 'alternate', type: 'text/html'}],
        published: when.moment,
        updated: when.moment,
        summary: plain(words),
        content: {value: `<p>${escapeText(words)}</p>`, type: 'html'},
        xml: {lang: context.lang},
      }
    }),
    xml: {lang},
  })
  return tidyXml(loadFeedsmith().generateAtomFeed(feed))
}
