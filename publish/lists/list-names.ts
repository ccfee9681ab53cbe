import {topicSlug} from '../../render/index.ts'

/** The names under which the state keeps lists: pages and feeds that are made of many articles. */
export const listNames = {
  /** Those that every article may stand in. */
  ofAllArticles: ['front', 'feeds', 'news', 'sitemap'],
  /** The page of a topic; undefined when there can be none. */
  topic: (topic: string): string | undefined => {
    const slug = topicSlug(topic)
    return slug === '' ? undefined : `topic:${slug}`
  },
  /** The page of a source, by its id. */
  source: (id: string): string => `source:${id}`,
  /** The files of pictures, which no single article owns. */
  pictures: 'pictures',
} as const
