import type {Gender} from '../languages/language.ts'

/** A noun phrase of a sentence, as far as it can name a speaker. Positions count tokens. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly kind: 'pronoun' | 'person' | 'organisation' | 'noun'
  /** The proper name: `Antony Blinken`. */
  readonly name?: string
  /** The office or the description: `US-Außenminister`, `Sprecher der Polizei`. */
  readonly role?: string
  /** The noun of the role alone, in lower case. */
  readonly roleNoun?: string
  readonly gender?: Gender
  readonly isPlural: boolean
  readonly hasArticle: boolean
  readonly isDefinite: boolean
  readonly isPossessive: boolean
  /** Whether the article shows that it is an object. */
  readonly isObject: boolean
  readonly preposition?: string
  /** Whether a first name, a title or an office proves that the name is one of a person. */
  readonly isSure: boolean
}
