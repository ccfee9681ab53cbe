import {isMatch, type Glob} from '../../words/glob.ts'
import {indexOfSequence} from '../../words/index-from.ts'
import {wordsOf} from '../../words/words.ts'
import type {Phrase, Search} from './search.ts'

/** Returns whether texts contain everything that a search wants, and nothing that it excludes. */
export function isFound(value: unknown, search: Search | null): boolean {
  const texts = textsOf(value)
  return search !== null && hasWords(texts, search) && meetsConditions(texts, search)
}

/**
 * The score of some texts for a search, by the formula of groq-js, which grows with how often each word is there. One of
 * the words is enough; 0 for none, and where a phrase of the search is missing or something that it excludes is there.
 */
export function scoreOf(value: unknown, search: Search | null): number {
  const texts = textsOf(value)
  if (search === null || !meetsConditions(texts, search)) return 0
  let score = 0
  const counts = countsOf(texts)
  for (const [word, asked] of search.words) score += asked * scoreOfFrequency(counts.get(word) ?? 0)
  for (const [glob, asked] of search.globs) {
    let frequency = 0
    for (const [word, count] of counts) if (isMatch(glob, word)) frequency += count
    score += asked * scoreOfFrequency(frequency)
  }
  return score
}

function scoreOfFrequency(frequency: number): number {
  return (frequency * 2.2) / (frequency + 1.2)
}

/** Counts each word in some texts. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** A text, or the texts among the elements of an array. */
function textsOf(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === 'string')
}

function hasWords(texts: readonly string[], {words, globs}: Search): boolean {
  const missing = new Set<string | Glob>([...words.keys(), ...globs.keys()])
  if (missing.size === 0) return false
  for (const text of texts) {
    // Each word is compared with many patterns, so repeated words are compared once.
    const all = wordsOf(text)
    for (const word of globs.size > 1 ? new Set(all) : all) {
      missing.delete(word)
      for (const glob of globs.keys())
        if (missing.has(glob) && isMatch(glob, word)) missing.delete(glob)
      if (missing.size === 0) return true
    }
  }
  return false
}

function meetsConditions(texts: readonly string[], {phrases, excluded}: Search): boolean {
  if (phrases.length + excluded.length === 0) return true
  // An empty line separates two texts.
  const all = texts.flatMap((text) => text.split('\n\n')).map(wordsOf)
  const isThere = (phrase: Phrase): boolean => all.some((words) => hasPhrase(words, phrase))
  return phrases.every(isThere) && !excluded.some(isThere)
}

function hasPhrase(words: readonly string[], phrase: Phrase): boolean {
  if (phrase.every((word) => typeof word === 'string')) return indexOfSequence(words, phrase) >= 0
  return words.some((_, start) =>
    phrase.every((word, index) => isWord(word, words[start + index] ?? '')),
  )
}

function isWord(wanted: string | Glob, word: string): boolean {
  return typeof wanted === 'string' ? wanted === word : word !== '' && isMatch(wanted, word)
}
