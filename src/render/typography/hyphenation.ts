import {createRequire} from 'node:module'
import type createHyphenator from 'hyphen'
import type {HyphenationFunctionSync, PatternsDefinition} from 'hyphen'

const SOFT_HYPHEN = '\u00AD'
const MOST_WORDS_KEPT = 20_000

/**
 * Whole runs of 10 to 100 Latin letters, the only letters of the hyphenated languages. Longer runs are not words, and
 * an endless one would exhaust the stack of the search.
 */
const LETTERS =
  /(?<![A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F])[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]{10,100}(?![A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F])/g

/** The shortest word to hyphenate, and the letters that stay together at either end. */
interface Measure {
  readonly length: number
  readonly ends: number
}

const RUNNING: Measure = {length: 10, ends: 4}
const HEADING: Measure = {length: 14, ends: 5}

/**
 * Puts soft hyphens into the long words of a German or English text, by Liang's patterns. Browsers without a dictionary
 * then break lines there, too. In headings, only the longest words get hyphens.
 */
export function hyphenateWords(text: string, lang: string, isHeading: boolean): string {
  const words = wordsOf(lang)
  if (!words) return text
  const measure = isHeading ? HEADING : RUNNING
  return text.replace(LETTERS, (word, at: number) =>
    word.length < measure.length || isInAddress(text, at, word.length)
      ? word
      : words(word, measure),
  )
}

/** Returns whether a word is part of an address, a user name or a number, which must not be hyphenated. */
function isInAddress(text: string, at: number, length: number): boolean {
  const before = text[at - 1]
  const after = text[at + length]
  if (before !== undefined && /[\p{L}\p{N}@/._:]/u.test(before)) return true
  if (after === undefined) return false
  return after === '.'
    ? /\p{L}/u.test(text[at + length + 1] ?? '')
    : /[\p{L}\p{M}\p{N}@/_:]/u.test(after)
}

type Hyphenate = (word: string, measure: Measure) => string

const known = new Map<string, Hyphenate>()

function wordsOf(lang: string): Hyphenate | undefined {
  const language = /^de\b/iu.test(lang) ? 'de-1996' : /^en\b/iu.test(lang) ? 'en-gb' : undefined
  if (!language) return undefined
  const made = known.get(language) ?? remembering(load(language))
  known.set(language, made)
  return made
}

/** Loads the patterns of a language on first use, because they are large. */
function load(language: 'de-1996' | 'en-gb'): HyphenationFunctionSync {
  const require = createRequire(import.meta.url)
  const create = require('hyphen') as typeof createHyphenator
  const patterns = require(`hyphen/patterns/${language}.js`) as PatternsDefinition
  return create(patterns, {async: false, hyphenChar: SOFT_HYPHEN}) as HyphenationFunctionSync
}

/** Hyphenates each word once, because a newsroom's words recur in every article. */
function remembering(hyphenateWord: HyphenationFunctionSync): Hyphenate {
  const words = new Map<string, string>()
  return (word, measure) => {
    const name = measure === HEADING ? `${word} ` : word
    const remembered = words.get(name)
    if (remembered !== undefined) return remembered
    const parts = hyphenateWord(word).split(SOFT_HYPHEN)
    const hyphenated = joined(parts, measure.ends)
    if (words.size >= MOST_WORDS_KEPT) words.clear()
    words.set(name, hyphenated)
    return hyphenated
  }
}

/** Joins the parts of a word, without hyphens too close to its ends. */
function joined(parts: readonly string[], ends: number): string {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  let word = ''
  let letters = 0
  for (const part of parts) {
    if (letters >= ends && length - letters >= ends) word += SOFT_HYPHEN
    word += part
    letters += part.length
  }
  return word
}
