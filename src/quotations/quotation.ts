/** A piece of a text. Offsets count UTF-16 units, the end is exclusive. */
export interface Place {
  /** The index of the paragraph. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** A suggested value, and the words of the text that say so. */
export interface Suggestion {
  readonly value: string
  /** From 0 to 1. At {@link HIGH_CONFIDENCE} and above, an editor will rarely have to change it. */
  readonly confidence: number
  readonly evidence: readonly Place[]
}

/** A suggested speaker. A spokesperson without a name is one too: `Sprecher der Polizei`. */
export interface Speaker extends Suggestion {
  readonly kind: 'person' | 'organisation'
}

/** A direct quotation with suggestions of who said it, when and where. */
export interface FoundQuotation {
  /** The words between the marks. */
  readonly place: Place
  readonly words: string
  /** How certain it is that these words are a quotation, from 0.5 to 1. */
  readonly confidence: number
  /** The index of the quotation whose statement this one continues, in the same list. */
  readonly continues?: number
  /** The index of the quotation that contains this one. */
  readonly within?: number
  readonly speaker?: Speaker
  /** The agency or the spokesperson that passed the words on. */
  readonly via?: Speaker
  /** The speaker's office, in the words of the text. */
  readonly role?: Suggestion
  readonly occasion?: Suggestion
  /** The day of the statement, an ISO date. */
  readonly saidOn?: Suggestion
}

/** From this confidence on, a suggestion is called certain. */
export const HIGH_CONFIDENCE = 0.8
