import {foldWord} from './case-folding.ts'

/*
 * Text is divided into words as Unicode does it (UAX #29), by `Intl.Segmenter`. The locale is fixed, so that machines
 * agree. Text in which nothing is but Latin letters, digits and common marks is divided by a regular expression, which
 * gives the same five times faster.
 */

const segmenter = new Intl.Segmenter('en', {granularity: 'word'})

/** Changes with everything that divides or folds words: an index that holds words of another version is outdated. */
export const wordsVersion = `1 (ICU ${process.versions.icu}, Unicode ${process.versions.unicode})`

const letters = String.raw`A-Za-z\u00aa\u00b8\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u012f\u0131-\u017e`
const inWord = `[${letters}0-9_]`

/** The classes of UAX #29, as far as {@link simple} goes: what stands between two letters, or two digits, joins them. */
const joins = String.raw`(?<=[${letters}])[.':·‘’](?=[${letters}])|(?<=[0-9])[.'‘’,;](?=[0-9])`

const simpleWord = new RegExp(`${inWord}+(?:(?:${joins})${inWord}+)*`, 'g')

/** Matches a text of characters that {@link simpleWord} classifies, and whose case folds one by one. */
const simple = new RegExp(
  String.raw`^[${letters}\0-\u00a9\u00ab-\u00ac\u00ae-\u00b4\u00b6\u00b7\u00b9\u00bb-\u00bf\u00d7\u00f7` +
    String.raw`\u2010-\u2016\u2018-\u2023\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122]*$`,
)

/** Characters that nobody sees; but a zero width space divides words, as it is meant to. */
const invisible = /[\p{Default_Ignorable_Code_Point}--\u200b]/gv

/**
 * Prepares a text to be divided. Soft hyphens and other invisible characters go, so that they neither divide nor hide a
 * word. Letters and their diacritics are composed. The narrow no-break space becomes a space, though UAX #29 joins
 * words by it.
 */
function plain(text: string): string {
  if (simple.test(text)) return text
  return text.replace(invisible, '').replaceAll('\u202f', ' ').normalize('NFC')
}

/** Returns the words of a text in their order, folded as {@link foldWord} does. */
export function wordsOf(text: string): string[] {
  const divided = plain(text)
  if (simple.test(divided)) return simpleWordsOf(divided)
  // Words always end at spaces, so only the parts with other characters take the slow way.
  return divided
    .split(spaces)
    .flatMap((part) => (simple.test(part) ? simpleWordsOf(part) : segmentsOf(part).map(foldWord)))
}

const spaces = /[ \t\n\r]+/

function simpleWordsOf(text: string): string[] {
  const words: string[] = text.toLowerCase().replaceAll(/[‘’]/g, "'").match(simpleWord) ?? []
  // A single "_" is no word, to ICU.
  return words.includes('_') ? words.filter((word) => word !== '_') : words
}

function segmentsOf(text: string): string[] {
  return Array.from(segmenter.segment(text)).flatMap(({segment, isWordLike}) =>
    isWordLike ? segment : [],
  )
}

/** Marks that can join words to one: beside a `*` they do not count, so that "Ampel.*" finds what "Ampel*" finds. */
const joiningMark = /[.':·‘’,;\u2024\u2027\ufe52\ufe13\ufe55\uff07\uff0e\uff1a]/

/**
 * Returns the words of a pattern, folded as those of a text. A `*` is a letter to the division into words, and belongs
 * to the words that it touches.
 */
export function patternWordsOf(pattern: string): string[] {
  if (!pattern.includes('*')) return wordsOf(pattern)
  return plain(pattern)
    .split(spaces)
    .flatMap((part) => (part.includes('*') ? wildcardWordsOf(part) : wordsOf(part)))
}

function wildcardWordsOf(text: string): string[] {
  const stars = text.split('*').map((part, index, {length}) => {
    const end = index < length - 1 ? withoutMarksAtEnd(part) : part
    return index > 0 ? withoutMarksAtStart(end) : end
  })
  const pattern = stars.join('*')
  const words: string[] = []
  let end = -1
  for (const {segment, index, isWordLike} of segmenter.segment(pattern.replaceAll('*', 'x'))) {
    if (!isWordLike) continue
    const word = pattern.slice(index, index + segment.length)
    const last = words.at(-1)
    const isTouched = index === end && (word.startsWith('*') || last?.endsWith('*'))
    if (isTouched && last !== undefined) words[words.length - 1] = last + word
    else words.push(word)
    end = index + segment.length
  }
  return words.map(foldWord)
}

function withoutMarksAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && joiningMark.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function withoutMarksAtStart(text: string): string {
  let start = 0
  while (start < text.length && joiningMark.test(text.charAt(start))) start += 1
  return text.slice(start)
}
