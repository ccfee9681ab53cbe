import type {Article} from '../article-types.ts'
import type {RenderOptions} from '../options.ts'
import type {Site, SiteLink} from '../site/site.ts'
import {renderAtom} from './atom.ts'
import type {Channel} from './channel.ts'
import {feedLinks} from './feed-links.ts'
import {renderJsonFeed} from './json-feed.ts'
import {renderRss} from './rss.ts'

/** A feed of a channel: the name of its format, the link to it, and its renderer. */
interface Feed {
  readonly format: keyof typeof feedLinks
  readonly link: SiteLink
  readonly render: (
    articles: Iterable<Article>,
    site: Site,
    options?: RenderOptions,
    channel?: Channel,
  ) => string
}

const renderers = {rss: renderRss, atom: renderAtom, jsonFeed: renderJsonFeed} as const

/** Returns the feeds of a channel. They stand beside its page. */
export function feedsOf({path}: Channel): Feed[] {
  return Object.entries(renderers).map(([name, render]) => {
    const format = name as keyof typeof renderers
    const link = feedLinks[format]
    return {format, render, link: {...link, path: path + link.path}}
  })
}
