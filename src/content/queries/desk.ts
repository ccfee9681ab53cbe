import {defineQuery} from 'groq'

import {DEPARTMENT, WHOLE_ARTICLE} from './projections.ts'

/** The most articles in a list of the desk. A slice in GROQ takes constants only. */
export const DESK_LIST_LENGTH = 200

const LISTED = `_id, kicker, title, publishedAt, _updatedAt`

/** Articles in progress: never published ones and drafts of published ones, last changed first. For the perspective `drafts`. */
export const ARTICLES_IN_WORK =
  defineQuery(`*[_type == "article" && _originalId in path("drafts.**")]
  | order(_updatedAt desc, _id asc)[0...${DESK_LIST_LENGTH}]{${LISTED}}`)

/** Published articles, those under embargo included, newest first. For the perspective `published`. */
export const ARTICLES_PUBLISHED = defineQuery(`*[_type == "article"]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${DESK_LIST_LENGTH}]{${LISTED}}`)

/** All articles, last changed first. */
export const ARTICLES_CHANGED = defineQuery(`*[_type == "article"]
  | order(_updatedAt desc, _id asc)[0...${DESK_LIST_LENGTH}]{${LISTED}}`)

/** The articles that show a document: itself, or those that refer to it; newest first. `$id`: its `_id`. */
export const ARTICLES_SHOWING =
  defineQuery(`*[_type == "article" && (_id == $id || references($id))]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${DESK_LIST_LENGTH}]{_id, title, "slug": slug.current, publishedAt}`)

/** A page of the site, as the Studio links to its preview. `$id`: its `_id`. */
export const PAGE_ON_DESK = defineQuery(
  `*[_type == "page" && _id == $id]{_id, title, "slug": slug.current}`,
)

/** The corrections of all articles that have any, last changed articles first. */
export const CORRECTIONS_ON_DESK = defineQuery(`*[_type == "article" && count(corrections) > 0]
  | order(_updatedAt desc, _id asc)[0...${DESK_LIST_LENGTH}]{_id, title, corrections}`)

/** The topics of each article that has any. */
export const TOPICS_OF_ARTICLES = defineQuery(`*[_type == "article" && count(topics) > 0].topics`)

/** The departments in the order of the site, and the department of each article, null for none. */
export const DEPARTMENTS_ON_DESK = defineQuery(`{
  "departments": *[_type == "department"]
    | order(coalesce(order, 1000000000) asc, title asc, _id asc){${DEPARTMENT}},
  "articles": *[_type == "article"].department._ref
}`)

/** The most articles in an answer to `QUOTING_AFTER`. The embedded lake answers this number without a thread. */
export const QUOTING_LENGTH = 100

/**
 * The parts of an article that the list of quotations shows: the blocks that hold quotations, whole, and blocks of other types,
 * whose running text may hold some. TypeGen needs no type for it, because editors may have typed anything.
 */
const QUOTING = `{
  _id, _originalId, title, "slug": slug.current, publishedAt,
  sections[]{_key, body[_type != "block" || count(markDefs[_type == "quote"]) > 0]}
}`

/** Articles with their quotations, page by page. `$after`: the last `_id` before, or `''`. For the perspective `drafts`. */
export const QUOTING_AFTER = `*[_type == "article" && _id > $after]
  | order(_id asc)[0...${QUOTING_LENGTH}]${QUOTING}`

/** The same of some articles. `$ids`: their ids. */
export const QUOTING_BY_ID = `*[_type == "article" && _id in $ids]${QUOTING}`

/** The same of the articles that refer to a source. `$id`: its `_id`. */
export const QUOTING_SOURCE = `*[_type == "article" && references($id)]
  | order(coalesce(publishedAt, "") desc, _id asc)${QUOTING}`

/** As `ARTICLE_BY_SLUG`, under embargo or not. `$slug`: its slug. */
export const ANY_ARTICLE_BY_SLUG = `*[_type == "article" && slug.current == $slug][0]{${WHOLE_ARTICLE}}`
