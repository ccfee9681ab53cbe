import {globOf, type Glob} from '../../words/glob.ts'
import {patternWordsOf, wordsOf} from '../../words/words.ts'

/** Words of a search that follow each other, perhaps with `*` in them. */
export type Phrase = readonly (string | Glob)[]

/** The words and phrases that a text must have in it, and must not. */
export interface Search {
  /** Whole words, with how often the search names each. */
  readonly words: ReadonlyMap<string, number>
  /** Words with `*` in them, likewise. */
  readonly globs: ReadonlyMap<Glob, number>
  readonly phrases: readonly Phrase[]
  readonly excluded: readonly Phrase[]
}

/** How many different words with `*` a search may have: each is compared with every word of a text. */
const mostGlobs = 50

/** Searches that were read last: a query asks about the same one for every document. */
const known = new Map<string, Search>()
const mostKnown = 20

/**
 * Reads the pattern of `match`: a string, or an array of them, whose words must all be there. Null for any other value.
 * Throws an `Error` for more than {@link mostGlobs} words with `*`.
 */
export function patternOf(value: unknown): Search | null {
  if (!Array.isArray(value)) return typeof value === 'string' ? remembered('', value) : null
  // No word goes beyond the end of a line.
  return value.every((part) => typeof part === 'string') ? remembered('', value.join('\n')) : null
}

/**
 * Reads what `text::query` takes: words, phrases in double quotes, and either after a `-` where it must not be there.
 * Null for anything but a string. Throws as {@link patternOf}.
 */
export function searchOf(value: unknown): Search | null {
  return typeof value === 'string' ? remembered('text::query ', value) : null
}

function remembered(kind: '' | 'text::query ', text: string): Search {
  const key = kind + text
  let search = known.get(key)
  if (search === undefined) {
    search = kind === '' ? searchFor(patternWordsOf(text)) : parsedSearch(text)
    for (const oldest of known.keys()) {
      if (known.size < mostKnown) break
      known.delete(oldest)
    }
    known.set(key, search)
  }
  return search
}

/** A phrase in double quotes or a word, either after a `-` that stands before them and not within a word. */
const term = /(?<minus>(?<!\S)-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+|"))/g

function parsedSearch(text: string): Search {
  const words: string[] = []
  const phrases: Phrase[] = []
  const excluded: Phrase[] = []
  let hasWanted = false
  let hasExcluded = false
  for (const {groups = {}} of text.matchAll(term)) {
    const {minus, phrase, word = ''} = groups
    const found = phrase === undefined ? patternWordsOf(word) : wordsOf(phrase)
    if (minus === undefined) {
      hasWanted = true
      words.push(...found)
      if (phrase !== undefined && found.length > 0) phrases.push(found)
    } else {
      hasExcluded = true
      if (found.length > 0) excluded.push(found.map((one) => globOf(one) ?? one))
    }
  }
  // Where everything is excluded, any text with a word in it is asked for.
  const asked = hasExcluded && !hasWanted ? ['*'] : words
  return searchFor(asked, phrases, excluded)
}

function searchFor(
  asked: readonly string[],
  phrases: readonly Phrase[] = [],
  excluded: readonly Phrase[] = [],
): Search {
  const words = new Map<string, number>()
  const globs = new Map<Glob, number>()
  const counts = new Map<string, number>()
  for (const word of asked) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [word, count] of counts) {
    const glob = globOf(word)
    if (glob) globs.set(glob, count)
    else words.set(word, count)
  }
  const inExcluded = excluded.filter(hasGlob).reduce((sum, {length}) => sum + length, 0)
  if (globs.size + inExcluded > mostGlobs) {
    throw new Error(
      `A search may have ${mostGlobs} words with "*" at most, and this one has ${globs.size + inExcluded}`,
    )
  }
  return {words, globs, phrases, excluded}
}

/** Returns whether a phrase has a word with `*`; then its other words count as such. */
function hasGlob(phrase: Phrase): boolean {
  return phrase.some((word) => typeof word !== 'string')
}
