export type Gender = 'm' | 'f'

/** How a word before a noun or a name is read. */
export interface Determiner {
  readonly isDefinite: boolean
  readonly isPossessive: boolean
  /** Whether the phrase can be the subject of a sentence. */
  readonly isSubject: boolean
  /** Whether it can only be an object, as German `den` and `dem`. */
  readonly isObject: boolean
}

/** The use of a verb with quoted words: `saying` gives them as they are, `judging` needs an object beside. */
export type Saying = 'saying' | 'judging'

/** Everything that the reader of texts knows of a language. Words are in lower case. */
export interface Language {
  readonly code: 'de' | 'en' | 'fr'
  /** Whether every noun begins with a capital letter, so that capitals do not tell names. */
  readonly hasCapitalNouns: boolean
  /** Frequent words by which the language is recognized. */
  readonly frequent: ReadonlySet<string>
  readonly determiners: ReadonlyMap<string, Determiner>
  readonly pronouns: ReadonlyMap<string, Gender | 'plural'>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that continue a phrase: `Sprecher für Umwelt`, `mayor of London`. */
  readonly linking: ReadonlySet<string>
  /** Words that no phrase contains: conjunctions, adverbs, auxiliary verbs. */
  readonly functionWords: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly titles: ReadonlyMap<string, Gender | undefined>
  saying(lower: string): Saying | undefined
  /** Returns whether the word is a participle of a verb of saying: `gesagt`. */
  isSaid(lower: string): boolean
  /** Returns whether a noun names an office, a profession or a relation of a person. */
  isRole(lower: string): boolean
  genderOfRole(lower: string): Gender | undefined
  isOrganisation(word: string): boolean
  /** Returns whether a noun announces the title of a work, or the name of a thing. */
  isTitleNoun(lower: string): boolean
  /** Returns whether a noun names the occasion of a statement. */
  isOccasion(lower: string): boolean
  /** Returns whether a word before the marks keeps its distance: `sogenannt`. */
  isDistancing(lower: string): boolean
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly days: ReadonlyMap<string, number>
}

export function words(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean)
}

export function setOf(list: string): ReadonlySet<string> {
  return new Set(words(list))
}

/** A map in which every word of each list has the value of that list. */
export function mapOf<Value>(
  ...lists: readonly (readonly [string, Value])[]
): ReadonlyMap<string, Value> {
  return new Map(
    lists.flatMap(([list, value]) => words(list).map((word) => [word, value] as const)),
  )
}
