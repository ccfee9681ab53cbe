import {defineQuery} from 'groq'

import {QUOTATIONS, STATEMENTS} from './projections.ts'
import {RELEASED} from './released.ts'

/**
 * All quotations of one article, block and inline alike, or null if there is no such article. They come paragraph by
 * paragraph; within one paragraph in the order in which they were annotated. Annotations without words are left out.
 * `$slug`: the article's slug.
 */
export const QUOTATIONS_OF_ARTICLE =
  defineQuery(`*[_type == "article" && slug.current == $slug && ${RELEASED}][0]{
  _id, title, "slug": slug.current, publishedAt,
  ${QUOTATIONS}
}`)

/**
 * All statements of a source, by article, newest first. Articles that only credit the source, or in which it only
 * passed on the words of others, are left out. `$id`: the source's `_id`.
 */
export const STATEMENTS_OF_SOURCE =
  defineQuery(`*[_type == "article" && references($id) && ${RELEASED}]
  | order(coalesce(publishedAt, "") desc, _id asc){
  _id, title, "slug": slug.current, publishedAt,
  ${STATEMENTS}
}[count(statements) > 0]`)
