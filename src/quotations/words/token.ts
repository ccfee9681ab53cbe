/** A word, a number, a punctuation mark or a whole quotation of a paragraph. */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation'
  readonly text: string
  /** The text in lower case. */
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Whether it begins with a capital letter. */
  readonly isCapital: boolean
  /** The index of the quotation, for tokens of that kind. */
  readonly quotation?: number
  /** Whether a quotation ends with its own full stop, question or exclamation mark. */
  readonly isClosed?: boolean
  /** Whether a comma within its marks leads to the words that name the speaker: `"Yes," Grace corrected him`. */
  readonly leadsOn?: boolean
}
