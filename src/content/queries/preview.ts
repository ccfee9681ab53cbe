import {defineQuery} from 'groq'

import {RELEASED} from './released.ts'

/** The most articles in the list of a preview. A slice in GROQ takes constants only. */
export const PREVIEW_LIST_LENGTH = 200

/**
 * The articles as a preview lists them, last changed first. `_originalId` says, in the perspective `drafts`, whether it is
 * a draft that is seen.
 */
export const PREVIEW_ARTICLES = defineQuery(`*[_type == "article"]
  | order(_updatedAt desc, _id asc)[0...${PREVIEW_LIST_LENGTH}]{
  _id, _originalId, kicker, title, "department": department->title, "slug": slug.current, publishedAt, _updatedAt
}`)

/** The ids of those articles that exist. `$ids`: the ids to look for. */
export const ARTICLE_IDS = defineQuery(`*[_type == "article" && _id in $ids]._id`)

/**
 * The articles with a current or former address, those with the current one first. `$slug`: the last segment of the
 * address.
 */
export const ARTICLES_AT = defineQuery(`*[
  _type == "article" && (slug.current == $slug || $slug in formerSlugs)
] | order(slug.current == $slug desc, _updatedAt desc)[0...20]{
  _id, title, "slug": slug.current, publishedAt, _updatedAt
}`)

/**
 * The page or the department with a current or former address, the current one first, or null. `$slug`: the last segment
 * of the address.
 */
export const PAGE_AT = defineQuery(`*[
  _type in ["page", "department"] && (slug.current == $slug || $slug in formerSlugs)
] | order(slug.current == $slug desc, _type desc, _id asc)[0]{_id, "slug": slug.current}`)

/** The slugs of all articles, and of those that readers may see. */
export const ALL_SLUGS = defineQuery(`*[_type == "article" && defined(slug.current)]
  | order(slug.current asc).slug.current`)
export const RELEASED_SLUGS =
  defineQuery(`*[_type == "article" && defined(slug.current) && ${RELEASED}]
  | order(slug.current asc).slug.current`)

/** Documents as they are stored, each a `StoredDocument`. `$ids`: their ids. In the perspective `raw`. */
export const DOCUMENTS_BY_ID = `*[_id in $ids]`

/**
 * The active and scheduled releases, by their intended moment, as `{name, title}`. In the perspective `raw`. TypeGen
 * does not know documents of the lake itself.
 */
export const OPEN_RELEASES = `*[
  _type == "system.release" && !(state in ["published", "archived"])
] | order(metadata.intendedPublishAt asc, name asc){name, "title": metadata.title}`
