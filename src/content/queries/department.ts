import {defineQuery} from 'groq'

import {DEPARTMENT, LISTED_ARTICLE} from './projections.ts'
import {RELEASED} from './released.ts'
import {ENTRIES_LENGTH} from './site.ts'

/** Every department that has an address, in the order of the site. */
export const DEPARTMENTS = defineQuery(`*[_type == "department" && defined(slug.current)]
  | order(coalesce(order, 1000000000) asc, title asc, _id asc){${DEPARTMENT}, description}`)

/** One department, or null. `$id`: its `_id`. */
export const DEPARTMENT_BY_ID = defineQuery(
  `*[_type == "department" && _id == $id][0]{_rev, ${DEPARTMENT}, description}`,
)

/** The newest articles of a department. `$id`: its `_id`. */
export const ARTICLES_OF_DEPARTMENT =
  defineQuery(`*[_type == "article" && defined(slug.current) && department._ref == $id && ${RELEASED}]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${ENTRIES_LENGTH}]{${LISTED_ARTICLE}}`)
