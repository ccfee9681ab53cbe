import {defineQuery} from 'groq'

import {SOURCE} from './projections.ts'

/** Every source that has an address, by name. */
export const SOURCES = defineQuery(`*[_type == "source" && defined(slug.current)]
  | order(name asc, _id asc){${SOURCE}}`)
