import {formats} from '../render/index.ts'

/** What one article is written as. */
type ArticleFormat = keyof typeof formats

/** Pages and feeds of many articles. */
const listFormats = [
  'front',
  'archive',
  'topics',
  'sources',
  'rss',
  'atom',
  'jsonFeed',
  'sitemap',
  'newsSitemap',
  'llms',
  'robots',
] as const

/** Everything that a site can be written as. */
export type FormatName = ArticleFormat | (typeof listFormats)[number]

export const articleFormats = Object.keys(formats) as readonly ArticleFormat[]
export const formatNames: readonly FormatName[] = [...articleFormats, ...listFormats]
