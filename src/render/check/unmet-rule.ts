import type {Place} from './place.ts'

/** The fields and rules that a renderable article can fail: those of the schema that readers notice. */
export type UnmetRuleCode =
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
  | 'unplayable-file'
  | 'missing-recording-title'
  | 'missing-caption'
  | 'missing-credit'
  | 'missing-transcript'
  | 'missing-words'
  | 'missing-address'
  | 'missing-box-title'
  | 'empty-block'
  | 'unpublished-target'
  | 'missing-author'
  | 'missing-agency'
  | 'long-title'
  | 'too-long-title'
  | 'early-update'

/** A missing or insufficient field of an article. */
export interface UnmetRule {
  readonly code: UnmetRuleCode
  /** The place of the field, as a GROQ-like path. */
  readonly path: string
  /** Whether Studio publishes the article nevertheless. */
  readonly isWarning: boolean
  /** A number for the message. */
  readonly name?: string
}

/** Notes a missing or insufficient field; `name` is a number for the message. */
export type NoteUnmetRule = (code: UnmetRuleCode, place: Place, name?: string) => void
