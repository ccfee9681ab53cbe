/** The faults that stop a seed. */
export type SeedErrorCode =
  | 'malformed-paragraph'
  | 'headings-differ'
  | 'missing-section'
  | 'empty-section'
  | 'mark-outside-body'
  | 'unpaired-mark'
  | 'quotations-differ'
  | 'unpublished-source'

/** The error of this migration. Its message tells what happened, where, and what to do. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  readonly code: SeedErrorCode

  constructor(code: SeedErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** The beginning of a paragraph, short enough for a message. */
export function excerpt(paragraph: string): string {
  return paragraph.length > 60 ? `${paragraph.slice(0, 59)}…` : paragraph
}

/** Texts as a list for a message. */
export function listed(texts: readonly string[]): string {
  return texts.length > 0 ? texts.map((text) => `"${text}"`).join(', ') : 'nothing'
}
