/** A part of what `text::query` takes: words, or a phrase of them, that must or must not be there. */
interface Term {
  readonly text: string
  readonly isPhrase: boolean
  readonly isExcluded: boolean
}

/** A phrase in double quotes or a word, either after a `-` that stands before them and not within a word. */
const term = /(?<minus>(?<!\S)-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+|"))/g

function termsOf(search: string): Term[] {
  return [...search.matchAll(term)].map(({groups = {}}) => ({
    text: groups.phrase ?? groups.word ?? '',
    isPhrase: groups.phrase !== undefined,
    isExcluded: groups.minus !== undefined,
  }))
}

/** Whether a search is nothing but words: `match` takes it as its pattern. */
export function isPlainSearch(search: string): boolean {
  return termsOf(search).every(({isPhrase, isExcluded}) => !isPhrase && !isExcluded)
}

/**
 * The pattern for `match` that a search asks for: all its words but those that are excluded, `*` in them; anything at
 * all when every one is excluded. Null when the search is no string.
 */
export function patternOf(search: unknown): string | null {
  if (typeof search !== 'string') return null
  const terms = termsOf(search)
  const wanted = terms.filter(({isExcluded}) => !isExcluded)
  if (wanted.length < terms.length && wanted.length === 0) return '*'
  return wanted.map(({text}) => text).join(' ')
}

/**
 * The texts that `match` may search with the pattern of a search: those that it was given, or nothing when one of the
 * phrases of the search is in none of them or something that it excludes is in one.
 */
export function searchable(texts: unknown, search: unknown): unknown {
  if (typeof search !== 'string') return texts
  const conditions = conditionsOf(search)
  if (conditions.length === 0) return texts
  const all = [texts].flat().filter((text) => typeof text === 'string')
  const isMet = ({words, isExcluded}: Condition): boolean =>
    all.some((text) => words.test(text)) !== isExcluded
  return conditions.every(isMet) ? texts : []
}

interface Condition {
  readonly words: RegExp
  readonly isExcluded: boolean
}

/** The last search: a query asks about the same one for every document. */
let last: {readonly search: string; readonly conditions: readonly Condition[]} | undefined

function conditionsOf(search: string): readonly Condition[] {
  if (last?.search !== search) {
    const conditions = termsOf(search).flatMap(({text, isPhrase, isExcluded}) => {
      const words = isPhrase || isExcluded ? inSequence(text, isExcluded && !isPhrase) : undefined
      return words ? {words, isExcluded} : []
    })
    last = {search, conditions}
  }
  return last.conditions
}

const letter = String.raw`[\p{L}\p{M}\p{N}_]`

/**
 * A pattern for words that follow each other with only marks and spaces between them, and no empty line: that is where
 * one text ends and another begins. Undefined when there is no word.
 */
function inSequence(text: string, withWildcards: boolean): RegExp | undefined {
  const word = withWildcards ? /[\p{L}\p{M}\p{N}_*]+/gu : /[\p{L}\p{M}\p{N}_]+/gu
  const words = text.match(word)?.map((found) => found.replaceAll(/\*+/g, `${letter}*`))
  if (!words) return undefined
  const between = String.raw`(?:(?!${letter}|\n\n)[^])+`
  return new RegExp(`(?<!${letter})${words.join(between)}(?!${letter})`, 'iu')
}
