import type {Article} from '../article-types.ts'
import {escapeText} from '../escape.ts'
import {siteLanguage} from '../language.ts'
import type {RenderOptions} from '../options.ts'
import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {loadFeedsmith} from './feedsmith.ts'
import {feedItems, lastUpdated} from './items.ts'
import {legalFeed} from './legal-feed.ts'
import {tidyXml} from './tidy-xml.ts'

/**
 * Renders articles as RSS 2.0, in the given order, in full in `content:encoded`. Articles that have
 * no address or cannot be rendered are left out and reported to `onProblem`.
 */
export function renderRss(
  articles: Iterable<Article>,
  site: Site,
  options: RenderOptions = {},
): string {
  const items = feedItems(articles, site, options)
  const feed = legalFeed({
    title: site.title,
    link: siteUrl(site, paths.frontPage),
    // Feed readers treat descriptions as HTML (RSS 2.0 and its profile).
    description: escapeText(site.description ?? site.title),
    language: siteLanguage(site),
    lastBuildDate: lastUpdated(items),
    atom: {links: [{href: siteUrl(site, paths.rss), rel: 'self', type: 'application/rss+xml'}]},
    items: items.map(
      ({id, url, title: name, summary, html, published, authors, topics, image}) => ({
        title: name,
        link: url,
        guid: {value: id, isPermaLink: id === url},
        pubDate: published,
        description: escapeText(summary),
        content: {encoded: html},
        categories: topics.map((topic) => ({name: topic})),
        dc: {creators: [...authors]},
        media: image && {contents: [{medium: 'image', ...image}]},
      }),
    ),
  })
  return tidyXml(loadFeedsmith().generateRssFeed(feed))
}
