/**
 * Returns whether the straight single mark at a position is an apostrophe: between letters
 * (`geht's`), after a letter (`Hans' Auto`) or before a shortened word (`'s war`, `'90er`). A mark
 * after a digit (5') is a foot or a minute.
 */
export function isApostrophe(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  return /\p{L}/u.test(before) || isElision(text, at)
}

const ELISION = /^'(?:s|n|ne|nem|nen|ner|nes|tis|twas|em|til|cause|\d\ds?|\d\der)(?![\p{L}\p{N}])/iu

/** Returns whether the word at a position has lost its beginning: `'ne`, `'s`, `'90er`, `'tis`. */
export function isElision(text: string, at: number): boolean {
  const isWordStart = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
  return isWordStart && ELISION.test(text.slice(at, at + 8))
}
