import type {ReportEntry} from '../report/report-entry.ts'
import type {LeftOut} from '../left-out.ts'
import type {Picture, Piece} from '../pieces.ts'

/** The word of a source about the use of a text (IPTC `pubstatus`). */
export type Status = 'usable' | 'withheld' | 'canceled'

/** A thing that an article cannot hold, and the words after which it stood. */
export interface LeftOutPlace {
  readonly kind: LeftOut
  /** The first words of the paragraph before it, or '' at the start. */
  readonly after: string
}

/** A text as its source has it, before it becomes an article. */
export interface ImportedText {
  /** The identifier that the source gave the text; equal for all its revisions. */
  readonly id: string
  /** The number of the revision, and the ISO time at which it was made, as far as the source counts them. */
  readonly version?: number | undefined
  readonly versionCreated?: string | undefined
  readonly status: Status
  /** Whether the source itself has not published the text. */
  readonly isDraft: boolean
  readonly kicker?: string | undefined
  readonly title?: string | undefined
  readonly lead?: string | undefined
  readonly pieces: readonly Piece[]
  readonly image?: Picture | undefined
  /** A BCP 47 tag. */
  readonly language?: string | undefined
  /** ISO times. */
  readonly publishedAt?: string | undefined
  readonly updatedAt?: string | undefined
  readonly slug?: string | undefined
  readonly formerSlugs: readonly string[]
  readonly topics: readonly string[]
  readonly departments: readonly string[]
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly leftOut: readonly LeftOutPlace[]
  /** Other things that were left out, or that editors should know. */
  readonly notes: readonly ReportEntry[]
}

/** The parts of a text that a reader names; the rest is empty. */
export type TextParts = Partial<ImportedText> & {readonly id: string}

const EMPTY = {
  status: 'usable',
  isDraft: false,
  pieces: [],
  formerSlugs: [],
  topics: [],
  departments: [],
  authors: [],
  agencies: [],
  leftOut: [],
  notes: [],
} as const

/** Returns a text of which a reader knows some parts. */
export function importedText(parts: TextParts): ImportedText {
  return {...EMPTY, ...parts}
}

/** The text of a source that was read, with the places of what was left out. */
export interface ReadBody {
  readonly pieces: readonly Piece[]
  readonly leftOut: readonly LeftOutPlace[]
}
