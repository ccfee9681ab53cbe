import {defineQuery} from 'groq'

import {LISTED_ARTICLE, PASSAGES, SOURCE, WHOLE_ARTICLE} from './projections.ts'
import {RELEASED} from './released.ts'

/*
 * Queries for everything of a site beside single articles. They leave out articles without a slug, which have no address,
 * and articles under embargo. A slice in GROQ takes constants only.
 */

/** The most articles in an answer to `ENTRIES_AFTER`. */
export const ENTRIES_LENGTH = 1000

/** The number of articles in a feed. */
export const FEED_LENGTH = 50

/** The newest articles in full, as feeds hold them. */
export const FEED_ARTICLES =
  defineQuery(`*[_type == "article" && defined(slug.current) && ${RELEASED}]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${FEED_LENGTH}]{${WHOLE_ARTICLE}}`)

/** The fields of every article for sitemaps and lists of topics, page by page. `$after`: the last `_id` before, or `''`. */
export const ENTRIES_AFTER =
  defineQuery(`*[_type == "article" && defined(slug.current) && _id > $after && ${RELEASED}]
  | order(_id asc)[0...${ENTRIES_LENGTH}]{
  _id, _rev, title, lead, "slug": slug.current, formerSlugs, language, publishedAt, updatedAt, topics
}`)

/** The entries of a news sitemap, newest first. `$since`: the moment from which articles are news. */
export const NEWS_ENTRIES =
  defineQuery(`*[_type == "article" && defined(slug.current) && publishedAt >= $since && ${RELEASED}]
  | order(publishedAt desc, _id asc){_id, title, "slug": slug.current, language, publishedAt}`)

/** The newest articles of a topic. `$topics`: its spellings. */
export const ARTICLES_OF_TOPIC =
  defineQuery(`*[_type == "article" && defined(slug.current) && count(topics[@ in $topics]) > 0 && ${RELEASED}]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${ENTRIES_LENGTH}]{${LISTED_ARTICLE}}`)

/**
 * All statements of a source in their paragraphs, by article, newest first. Each article has the whole blocks that hold a
 * statement, with the heading above them. `$id`: the source's `_id`.
 */
export const STATEMENTS_IN_CONTEXT =
  defineQuery(`*[_type == "article" && defined(slug.current) && references($id) && ${RELEASED}]
  | order(coalesce(publishedAt, "") desc, _id asc){
  _id, _rev, kicker, title, "slug": slug.current, language, publishedAt,
  ${PASSAGES}
}[count(passages) > 0]`)

/** One source, or null. `$id`: its `_id`. */
export const SOURCE_BY_ID = defineQuery(`*[_type == "source" && _id == $id][0]{_rev, ${SOURCE}}`)
