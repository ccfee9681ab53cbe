import {defineQuery} from 'groq'

import {LISTED_ARTICLE, WHOLE_ARTICLE} from './projections.ts'
import {RELEASED} from './released.ts'

/** The most articles in an answer to `ARTICLE_LIST`. A slice in GROQ takes constants only. */
export const ARTICLE_LIST_LENGTH = 100

/** One article that readers may see, with everything a page shows, or null. `$slug`: its slug. */
export const ARTICLE_BY_SLUG = defineQuery(
  `*[_type == "article" && slug.current == $slug && ${RELEASED}][0]{${WHOLE_ARTICLE}}`,
)

/**
 * The articles as front pages, feeds and lists show them, newest first, at most
 * `ARTICLE_LIST_LENGTH`. `$cursor`: null, or the last article of the page before.
 */
export const ARTICLE_LIST = defineQuery(`*[
  _type == "article" && defined(slug.current) && (
    $cursor == null ||
    coalesce(publishedAt, "") < coalesce($cursor.publishedAt, "") ||
    coalesce(publishedAt, "") == coalesce($cursor.publishedAt, "") && _id > $cursor._id
  ) && ${RELEASED}
] | order(coalesce(publishedAt, "") desc, _id asc)[0...${ARTICLE_LIST_LENGTH}]{${LISTED_ARTICLE}}`)

/** The addresses of each article: its current slug, its former ones, and its revision. By slug. */
export const ARTICLE_SLUGS =
  defineQuery(`*[_type == "article" && defined(slug.current) && ${RELEASED}]
  | order(slug.current asc){_id, _rev, "slug": slug.current, formerSlugs}`)
