import {hyphenateWords} from './hyphenation.ts'
import {setNoBreakSpaces} from './no-break-spaces.ts'
import {marksOf, setQuotationMarks} from './quotation-marks.ts'
import type {MarkPair} from './mark-pair.ts'

/** The typography of a text. */
export interface Typography {
  /** A BCP 47 tag. */
  readonly lang: string
  /** Whether typography is applied at all; otherwise text stays as written. */
  readonly isOn: boolean
  /** Whether long words get soft hyphens. */
  readonly hasHyphens: boolean
  /** The writer of the marks of annotated quotations: the element `<q>`, or the text itself. */
  readonly marks: 'generated' | 'literal'
}

/**
 * Applies the typography of a language to a text, character for character, so the result has the
 * same length.
 *
 * @param pairs marks of annotated quotations, which stay untouched; the text between them is one
 *   level deeper. Sorted by `open`; they nest and do not cross.
 */
export function typeset(
  text: string,
  {lang, isOn}: Typography,
  pairs: readonly MarkPair[] = [],
): string {
  return isOn ? setNoBreakSpaces(setQuotationMarks(text, lang, pairs), lang) : text
}

/**
 * Replaces the marks of annotated quotations themselves, by their levels. In a language with
 * unknown marks they stay.
 */
export function literalMarks(
  text: string,
  pairs: readonly MarkPair[],
  {lang, isOn}: Typography,
): string {
  const marks = isOn ? marksOf(lang) : undefined
  if (!marks || pairs.length === 0) return text
  const set = new Map<number, string>()
  const around: MarkPair[] = []
  for (const pair of pairs) {
    while (around.length > 0 && (around.at(-1) as MarkPair).close < pair.open) around.pop()
    const [open, close] = marks[around.length % 2 === 0 ? 0 : 1]
    set.set(pair.open, open).set(pair.close, close)
    around.push(pair)
  }
  return replaceAt(text, set)
}

function replaceAt(text: string, characters: ReadonlyMap<number, string>): string {
  let set = ''
  let from = 0
  for (const at of [...characters.keys()].sort((a, b) => a - b)) {
    set += text.slice(from, at) + characters.get(at)
    from = at + 1
  }
  return set + text.slice(from)
}

/** Puts soft hyphens into the long words of a text that has its typography already. */
export function hyphenate(text: string, {lang, hasHyphens}: Typography, isHeading = false): string {
  return hasHyphens ? hyphenateWords(text, lang, isHeading) : text
}
