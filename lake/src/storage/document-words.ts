import type {Document} from '../document.ts'

/**
 * The words of texts for full-text search. `match` of GROQ decides what is found; the index of words only says in which
 * documents to look, so its words may be shorter than those of GROQ, never longer: GROQ's are split further at every
 * character of ASCII that is no letter or digit.
 */

/** Dots beside a letter or digit are no part of a word to `match`: "sanity.io" is "sanityio". */
const innerDots = /\b\.+|\.+\b/g

const words = /[^\s\0-/:-@[-`{-\x7f]+/g

/** Words are cut off after this many UTF-16 code units, in the index and when they are looked up. */
const longestWord = 48

/** The words of a text as the index has them, each once. */
export function wordsOf(text: string): Set<string> {
  const found = text.replace(innerDots, '').match(words) ?? []
  return new Set(found.map((word) => folded(word.slice(0, longestWord))))
}

/** A pattern of `match` as what documents must contain: whole words, or the beginnings of words. */
export interface WordPattern {
  readonly whole: readonly string[]
  readonly beginnings: readonly string[]
}

const terms = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g

/** The terms of a pattern of `match`, each as the words that must be there when it matches; perhaps none. */
export function patternsOf(text: string): WordPattern[] {
  return (text.replace(innerDots, '').match(terms) ?? []).map(patternOfTerm)
}

function patternOfTerm(term: string): WordPattern {
  // "*" stands for any text and a dot for any character; what follows them is not known.
  const literal = /^[^*.]*/.exec(term.slice(0, 1024))?.[0] ?? ''
  const found = literal.match(words) ?? []
  const isOpen = literal.length < term.length
  const endsInWord = /[^\s\0-/:-@[-`{-\x7f]$/.test(literal)
  const open = isOpen && endsInWord ? found.slice(-1) : []
  const closed = open.length > 0 ? found.slice(0, -1) : found
  return {whole: searchable(closed), beginnings: searchable(open)}
}

/** Half of a surrogate pair is another character to SQLite: a word with one is not looked up. */
function searchable(found: readonly string[]): string[] {
  return found
    .map((word) => folded(word.slice(0, longestWord)))
    .filter((word) => word.isWellFormed())
}

/**
 * A word without its case, exactly as regular expressions ignore it: code unit by code unit, and nothing outside ASCII
 * becomes a letter of it (https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch). ASCII is left to SQLite.
 */
function folded(word: string): string {
  return word.replace(/[^\0-\x7f]/g, (unit) => {
    const upper = unit.toUpperCase()
    return upper.length === 1 && upper > '\x7f' ? upper : unit
  })
}

/**
 * All text of a document in which it can be searched, a line for each string, and for each block of Portable Text
 * one with its spans joined, because `pt::text` joins them. Of what begins with "_" only the id is text.
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
    if (Array.isArray(children)) lines.add(children.map(textOfSpan).join(''))
    for (const [name, member] of Object.entries(value)) {
      if (!name.startsWith('_')) collect(member, lines)
    }
  }
}

function textOfSpan(child: unknown): string {
  if (typeof child !== 'object' || child === null) return ''
  const {_type: type, text} = child as Record<string, unknown>
  return type === 'span' && typeof text === 'string' ? text : ''
}
