import type {Place} from './place.ts'

/** What an article can lack though every piece of it can be rendered; the rules of the schema that readers notice. */
export type LackCode =
  | 'missing-title'
  | 'missing-lead'
  | 'missing-slug'
  | 'missing-date'
  | 'missing-sections'
  | 'missing-heading'
  | 'missing-body'
  | 'missing-alt'
  | 'missing-file'
  | 'missing-source'
  | 'missing-words'
  | 'missing-author'
  | 'missing-agency'
  | 'long-title'
  | 'too-long-title'
  | 'early-update'

/** One thing that an article lacks. */
export interface Lack {
  readonly code: LackCode
  /** Where, as a GROQ-like path. */
  readonly path: string
  /** Whether Studio would publish it all the same. */
  readonly isWarning: boolean
  /** A number that the words need. */
  readonly name?: string
}

/** Notes one thing that is missing at a place; `name` is a number that the words need. */
export type NoteLack = (code: LackCode, place: Place, name?: string) => void
