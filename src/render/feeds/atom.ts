import type {Article} from '../article-types.ts'
import {siteLanguage} from '../language.ts'
import type {RenderOptions} from '../options.ts'
import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {siteChannel, type Channel} from './channel.ts'
import {loadFeedsmith} from './feedsmith.ts'
import {playable} from './feed-media.ts'
import {feedItems, lastUpdated} from './items.ts'
import {legalFeed} from './legal-feed.ts'
import {tidyXml} from './tidy-xml.ts'

const NEVER = new Date(0)

/**
 * Renders articles in full as Atom (RFC 4287), in the given order. Articles that have no address or
 * cannot be rendered are left out and reported to `onProblem`.
 */
export function renderAtom(
  articles: Iterable<Article>,
  site: Site,
  options: RenderOptions = {},
  channel: Channel = siteChannel(site),
): string {
  const items = feedItems(articles, site, options)
  const plain = (value: string) => ({value, type: 'text'})
  const feed = legalFeed({
    id: siteUrl(site, channel.path),
    title: plain(channel.title),
    subtitle: channel.description === undefined ? undefined : plain(channel.description),
    updated: lastUpdated(items) ?? NEVER,
    authors: [{name: site.publisher?.name ?? site.title}],
    links: [
      {href: siteUrl(site, channel.path + paths.atom), rel: 'self', type: 'application/atom+xml'},
      {href: siteUrl(site, channel.path), rel: 'alternate', type: 'text/html'},
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: {value: item.title, type: 'text'},
      links: [
        {href: item.url, rel: 'alternate', type: 'text/html'},
        ...playable(item.media).map(({url, mediaType, bytes}) => ({
          href: url,
          rel: 'enclosure',
          type: mediaType,
          length: bytes,
        })),
      ],
      published: item.published,
      updated: item.updated ?? NEVER,
      summary: {value: item.summary, type: 'text'},
      content: {value: item.html, type: 'html'},
      authors: item.authors.map((name) => ({name})),
      categories: item.categories.map((term) => ({term})),
      xml: {lang: item.language},
    })),
    xml: {lang: siteLanguage(site)},
  })
  return tidyXml(loadFeedsmith().generateAtomFeed(feed))
}
