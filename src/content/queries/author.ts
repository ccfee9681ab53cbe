import {defineQuery} from 'groq'

import {LISTED_ARTICLE, PICTURE, SOURCE} from './projections.ts'
import {RELEASED} from './released.ts'
import {ENTRIES_LENGTH} from './site.ts'

/** One author with everything that their page shows, or null. `$id`: the `_id` of the source. */
export const AUTHOR_BY_ID = defineQuery(
  `*[_type == "source" && _id == $id][0]{_rev, ${SOURCE}, biography, email, image{${PICTURE}}}`,
)

/** The newest articles of an author. `$id`: the `_id` of the source. */
export const ARTICLES_OF_AUTHOR =
  defineQuery(`*[_type == "article" && defined(slug.current) && $id in authors[]._ref && ${RELEASED}]
  | order(coalesce(publishedAt, "") desc, _id asc)[0...${ENTRIES_LENGTH}]{${LISTED_ARTICLE}}`)
