import {indexFrom} from './index-from.ts'

/** A word of a pattern that has a `*` in it, which stands for any characters of a word, or none. */
export interface Glob {
  readonly start: string
  readonly middle: readonly string[]
  readonly end: string
}

/** The parts of a word of a pattern between its stars; undefined for one without a star. */
export function globOf(word: string): Glob | undefined {
  const [start = '', ...rest] = word.split('*')
  const end = rest.pop()
  if (end === undefined) return undefined
  return {start, middle: rest.filter((part) => part !== ''), end}
}

/**
 * Whether a word is one that a pattern with stars stands for. Each part is looked for once, behind the one before it:
 * time grows with the length of the word, however many stars there are.
 */
export function isMatch({start, middle, end}: Glob, word: string): boolean {
  const last = word.length - end.length
  if (last < start.length || !word.startsWith(start) || !word.endsWith(end)) return false
  let position = start.length
  for (const part of middle) {
    if (position + part.length > last) return false
    const found = indexFrom(word, part, position)
    if (found < 0 || found + part.length > last) return false
    position = found + part.length
  }
  return position <= last
}
