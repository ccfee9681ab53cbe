import type {Path} from 'sanity'

import type {Statement} from './statement.ts'
import type {Missing} from '../quotations/quotation.ts'

/** Returns the field of a form that an editor wants to see of a statement: what it lacks, else its source. */
export function placeOf({
  quotation: {path},
  missing: [first],
}: Statement & {readonly missing: readonly Missing[]}): Path {
  return [...path, first === undefined ? 'source' : first === 'words' ? 'text' : first]
}
