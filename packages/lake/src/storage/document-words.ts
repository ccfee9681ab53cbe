import type {Document} from '../document.ts'
import {textOfSpans} from '../words/text-of-spans.ts'
import {wordsOf} from '../words/words.ts'

/*
 * The words of documents for full-text search. The index has the words that `match` compares, somewhat coarser: `match`
 * decides what is found, the index only says in which documents to look.
 */

/** Words are cut off after this many UTF-16 code units, in the index and when they are looked up. */
const longestTerm = 48

/** Characters between the letters of a word become one letter, because FTS5 would split the word there. */
const betweenLetters = /[\0-/:-@[-`{-\x7f]/g

/** A word in the form of the index, or its beginning. */
export interface WordTerm {
  readonly text: string
  readonly isBeginning: boolean
}

/** Returns the words of a text in the form of the index, each once. */
export function wordTermsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(cut))
}

/** Returns the term of a word that documents must have. */
export function wordTermOf(word: string): WordTerm {
  return {text: cut(word), isBeginning: false}
}

/** Returns the term of the beginning of a word; undefined for an empty beginning. */
export function wordBeginningOf(start: string): WordTerm | undefined {
  return start === '' ? undefined : {text: cut(start), isBeginning: true}
}

function cut(word: string): string {
  const start = word.length > longestTerm ? word.slice(0, longestTerm) : word
  // SQLite stores half of a surrogate pair as another character.
  const whole = start.isWellFormed() ? start : start.slice(0, -1)
  return whole.replaceAll(betweenLetters, '·')
}

/**
 * Returns all searchable text of a document. Each string is a line. A block of Portable Text is one more line, with its
 * spans joined as `pt::text` joins them. Attributes that begin with "_" are left out, except the id.
 */
export function searchableText(document: Document, publishedId: string): string {
  const lines = new Set<string>([document._id, publishedId])
  collect(document, lines)
  return [...lines].join('\n')
}

function collect(value: unknown, lines: Set<string>): void {
  if (typeof value === 'string') lines.add(value)
  else if (Array.isArray(value)) for (const element of value) collect(element, lines)
  else if (typeof value === 'object' && value !== null) {
    const {children} = value as Record<string, unknown>
    if (Array.isArray(children)) lines.add(textOfSpans(children))
    for (const [name, member] of Object.entries(value)) {
      if (!name.startsWith('_')) collect(member, lines)
    }
  }
}
