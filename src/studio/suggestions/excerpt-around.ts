/** A part of a text. The end is exclusive. */
interface Part {
  readonly start: number
  readonly end: number
}

/** The characters shown before and behind the words. */
const AROUND = 90

/** Longer words are cut, because a text may have no spaces. */
const LONGEST_WORD = 40

/** Returns the part of a text around all given parts, from the start of a word to the end of one. */
export function excerptAround(text: string, words: Part, others: readonly Part[]): Part {
  const first = Math.min(words.start, ...others.map(({start}) => start))
  const last = Math.max(words.end, ...others.map(({end}) => end))
  const from = Math.max(0, Math.min(words.start - AROUND, first))
  const to = Math.min(text.length, Math.max(words.end + AROUND, last))
  return {start: wordStart(text, from, first), end: wordEnd(text, to, last)}
}

function wordStart(text: string, from: number, most: number): number {
  if (from === 0 || /\s/.test(text[from - 1] ?? '')) return from
  const space = text.slice(from, Math.min(most, from + LONGEST_WORD)).search(/\s/)
  return space === -1 ? from : from + space + 1
}

function wordEnd(text: string, to: number, least: number): number {
  if (to === text.length || /\s/.test(text[to] ?? '')) return to
  const start = Math.max(least, to - LONGEST_WORD)
  const space = text.slice(start, to).search(/\s\S*$/)
  return space === -1 ? to : start + space
}
