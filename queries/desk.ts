import {defineQuery} from 'groq'

/** How many articles a list of the desk shows at most. A slice in GROQ takes constants only. */
export const DESK_LIST_LENGTH = 200

const LISTED = `_id, kicker, title, publishedAt, _updatedAt`

/**
 * What somebody works on: articles that have never been published, and drafts of published ones; last changed first. In
 * the perspective `drafts`.
 */
export const ARTICLES_IN_WORK =
  defineQuery(`*[_type == "article" && _originalId in path("drafts.**")]
  | order(_updatedAt desc, _id asc)[0...${DESK_LIST_LENGTH}]{${LISTED}}`)

/** What readers see, newest first. In the perspective `published`. */
export const ARTICLES_PUBLISHED = defineQuery(`*[_type == "article"]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${DESK_LIST_LENGTH}]{${LISTED}}`)

/** All articles, last changed first. */
export const ARTICLES_CHANGED = defineQuery(`*[_type == "article"]
  | order(_updatedAt desc, _id asc)[0...${DESK_LIST_LENGTH}]{${LISTED}}`)

/** The articles that a document stands in: itself, or what refers to it; newest first. `$id`: its `_id`. */
export const ARTICLES_SHOWING =
  defineQuery(`*[_type == "article" && (_id == $id || references($id))]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${DESK_LIST_LENGTH}]{_id, title, "slug": slug.current}`)

/** The topics of each article that has any. */
export const TOPICS_OF_ARTICLES = defineQuery(`*[_type == "article" && count(topics) > 0].topics`)
