import type {Article} from '../article-types.ts'
import {escapeText} from '../escape.ts'
import {siteLanguage} from '../language.ts'
import type {RenderOptions} from '../options.ts'
import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {siteChannel, type Channel} from './channel.ts'
import {loadFeedsmith} from './feedsmith.ts'
import {mediaContents, playable} from './feed-media.ts'
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
  channel: Channel = siteChannel(site),
): string {
  const items = feedItems(articles, site, options)
  const feed = legalFeed({
    title: channel.title,
    link: siteUrl(site, channel.path),
    // Feed readers treat descriptions as HTML (RSS 2.0 and its profile).
    description: escapeText(channel.description ?? channel.title),
    language: siteLanguage(site),
    lastBuildDate: lastUpdated(items),
    atom: {
      links: [
        {href: siteUrl(site, channel.path + paths.rss), rel: 'self', type: 'application/rss+xml'},
      ],
    },
    items: items.map(
      ({id, url, title: name, summary, html, published, authors, categories, image, media}) => ({
        title: name,
        link: url,
        guid: {value: id, isPermaLink: id === url},
        pubDate: published,
        description: escapeText(summary),
        content: {encoded: html},
        categories: categories.map((category) => ({name: category})),
        dc: {creators: [...authors]},
        enclosures: playable(media).map(({url: file, mediaType, bytes = 0}) => ({
          url: file,
          type: mediaType,
          length: bytes,
        })),
        media: mediaContents({image, media}),
      }),
    ),
  })
  return tidyXml(loadFeedsmith().generateRssFeed(feed))
}
