import {defineQuery} from 'groq'

import {
  LINKED_TYPE_NAMES,
  LISTED_ARTICLE,
  PASSAGES,
  REFERRED_TYPES,
  WRITTEN_TYPES,
} from './projections.ts'

/**
 * The most documents in an answer to `SITE_LISTING` and `SITE_CHANGES`. A slice in GROQ takes constants only. The
 * embedded lake answers this number without a thread.
 */
export const SITE_CHANGES_LENGTH = 100

/*
 * TypeGen types only queries whose result no other type of newsdesk describes. `ChangedDocument`, `StoredDocument` and
 * the results of the queries for readers describe the others.
 */

const OF_SITE = `_type in ["article", "site", "page", ${REFERRED_TYPES}]`

/** All documents of a site, for listeners. */
export const SITE_MADE_OF = `*[${OF_SITE}]`

/** The fields that a pipeline keeps of each document. */
const HEARD = `_id, _type, _rev, _createdAt, _updatedAt, "slug": slug.current, formerSlugs, publishedAt, updatedAt, topics, corrections`

const CHANGED = `*[
    ${OF_SITE} &&
    _updatedAt >= $since && (_updatedAt > $since || _id > $after)
  ] | order(_updatedAt asc, _id asc)[0...${SITE_CHANGES_LENGTH}]{${HEARD}}`

/**
 * The documents of a site, by their last change, page by page. Parameter `$since`: a moment, or `''` to begin.
 * Parameter `$after`: the `_id` of the last known document of that moment, or `''`.
 */
export const SITE_LISTING = CHANGED

/** As `SITE_LISTING`, with the number of documents at the same moment. An unexpected number reveals deletions. */
export const SITE_CHANGES = `{
  "articles": count(*[_type == "article"]),
  "named": count(*[_type in [${WRITTEN_TYPES}]]),
  "changed": ${CHANGED}
}`

/** The same of single documents; those that are missing are not published. `$ids`: their ids. */
export const SITE_DOCUMENTS = `*[${OF_SITE} && _id in $ids]{${HEARD}}`

/** Articles as they are stored. `$ids`: their ids. */
export const ARTICLES_BY_ID = defineQuery(`*[_type == "article" && _id in $ids]`)

/** Documents that articles refer to, whole if an article shows their type. `$ids`: the ids. */
export const REFERRED_BY_ID = `*[_id in $ids]{
  _id, _type, _rev,
  _type in [${REFERRED_TYPES}] => {...},
  _type in [${LINKED_TYPE_NAMES}] => {title, slug, publishedAt}
}`

/** Articles as `ARTICLE_LIST` returns them. `$ids`: their ids. */
export const LISTED_BY_ID = `*[_type == "article" && _id in $ids]{${LISTED_ARTICLE}}`

/** Articles as the archive shows them. `$ids`: their ids. */
export const ARCHIVED_BY_ID = defineQuery(`*[_type == "article" && _id in $ids]{
  _id, kicker, title, "slug": slug.current, language, publishedAt
}`)

/** Articles as the page of all corrections shows them. `$ids`: their ids. */
export const CORRECTED_BY_ID = defineQuery(`*[_type == "article" && _id in $ids]{
  _id, kicker, title, "slug": slug.current, language, publishedAt, corrections
}`)

/**
 * The statements of a source in some articles, in their paragraphs, as `STATEMENTS_IN_CONTEXT` answers them for all
 * articles. `$id`: the `_id` of the source. `$ids`: those of the articles.
 */
export const STATEMENTS_BY_ID = `*[_type == "article" && _id in $ids]{
  _id, _rev, kicker, title, "slug": slug.current, language, publishedAt,
  ${PASSAGES}
}`
