import type {Article} from '../article-types.ts'
import {siteLanguage} from '../language.ts'
import type {RenderOptions} from '../options.ts'
import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {siteChannel, type Channel} from './channel.ts'
import {loadFeedsmith} from './feedsmith.ts'
import {attachmentsOf} from './feed-media.ts'
import {feedItems} from './items.ts'

/**
 * Renders articles in full as JSON Feed 1.1, in the given order. Articles that have no address or cannot be rendered
 * are left out and reported to `onProblem`.
 */
export function renderJsonFeed(
  articles: Iterable<Article>,
  site: Site,
  options: RenderOptions = {},
  channel: Channel = siteChannel(site),
): string {
  const items = feedItems(articles, site, options)
  const feed = loadFeedsmith().generateJsonFeed({
    title: channel.title,
    description: channel.description,
    language: siteLanguage(site),
    home_page_url: siteUrl(site, channel.path),
    feed_url: siteUrl(site, channel.path + paths.jsonFeed),
    authors: [{name: site.publisher?.name ?? site.title}],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      language: item.language,
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors.map((name) => ({name})),
      tags: [...item.categories],
      image: item.image?.url,
      attachments: attachmentsOf(item.media),
    })),
  })
  // The library leaves out empty lists, but the format requires `items`.
  return `${JSON.stringify({...(feed as object), ...(items.length === 0 && {items: []})}, null, 1)}\n`
}
