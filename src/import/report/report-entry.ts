/** A required field of an article that a text can lack. */
export type LackedField = 'title' | 'lead' | 'sections'

/** The facts that a report of an import tells, with the values of their sentences. */
export interface ReportValues {
  // Why a file or a text is not imported.
  readonly 'unknown-format': object
  readonly 'large-file': {readonly megabytes: number}
  readonly 'large-text': {readonly megabytes: number}
  readonly 'large-archive': {readonly megabytes: number}
  readonly deep: {readonly levels: number}
  readonly 'no-text': object
  readonly 'no-feed': object
  readonly 'no-identifier': {readonly field: string}
  readonly 'unknown-encoding': {readonly name: string}
  readonly 'front-matter': {readonly reason: string}
  readonly damaged: {readonly reason: string}
  /** The lake did not take the text. A later attempt may succeed. */
  readonly refused: {readonly reason: string}
  // Editors should know this of an imported text.
  readonly page: object
  readonly shortcode: {readonly name: string}
  readonly signature: {readonly words: string}
  readonly 'editorial-note': {readonly words: string}
  readonly 'more-pictures': {readonly number: number}
  readonly picture: {readonly name: string; readonly reason: string}
  readonly recording: {readonly name: string; readonly reason: string}
  readonly language: {readonly tag: string}
  readonly date: {readonly words: string}
  readonly lacks: {readonly field: LackedField}
}

export type ReportCode = keyof ReportValues

/** A fact of a report: its code, with the values of its sentence. */
export type ReportEntry = {
  readonly [Code in ReportCode]: {readonly code: Code} & ReportValues[Code]
}[ReportCode]
