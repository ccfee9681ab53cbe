/** The names under which the state keeps lists: pages and feeds that are made of many articles. */
export const listNames = {
  /** Those of the newest articles. */
  ofNewest: ['front', 'rss', 'atom', 'jsonFeed', 'llms'],
  news: 'newsSitemap',
  sitemap: 'sitemap',
  robots: 'robots',
  archive: 'archive',
  /** The page of a month, `YYYY-MM`. */
  archiveMonth: (month: string): string => `month:${month}`,
  /** The page of a topic, by its slug. */
  topic: (slug: string): string => `topic:${slug}`,
  /** The page of a source, by its id. */
  source: (id: string): string => `source:${id}`,
  /** The files of pictures, which no single article owns. */
  pictures: 'pictures',
} as const

/** Those that every article may stand in. */
export const listsOfAllArticles = [
  ...listNames.ofNewest,
  listNames.archive,
  listNames.news,
  listNames.sitemap,
]
