import {clean, isUnclean} from '../clean-text.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

/** Reads a text field: its text, empty for a missing or blank one, or a problem for any other value. */
export function checkField(value: unknown, place: Place, report: Report): string | Problem {
  if (value == null) return ''
  if (typeof value !== 'string') return report('invalid-text', place, value)
  const text = checkCharacters(value, place, report)
  return text.trim() === '' ? '' : text
}

/**
 * Returns a text as every format writes it. Line breaks of all kinds (UAX #14, BK, CR, LF, NL) become line feeds.
 * Characters that HTML or XML cannot hold are reported. NUL and halves of characters become U+FFFD; the others are left
 * out.
 */
export function checkCharacters(text: string, place: Place, report: Report): string {
  if (!isSuspicious(text)) return text
  if (isUnclean(text)) report('invalid-character', place)
  return clean(text)
}

/**
 * Returns whether a text may hold such a character, or one that runs from right to left. Surrogates count, alone or in
 * pairs. Most texts hold none, so this one search is enough for them.
 */
export function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text)
}

const SUSPICIOUS =
  // oxlint-disable-next-line no-control-regex
  /[\0-\u0008\v\f\r\u000E-\u001F\u007F-\u009F\u0590-\u08FF\u2028\u2029\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFC\uFFFE\uFFFF]/
/** Returns the text of an object's field; undefined when it is missing, blank or not a text. */
export function textOf(object: object, name: string): string | undefined {
  const value = (object as Record<string, unknown>)[name]
  if (typeof value !== 'string') return undefined
  const text = isSuspicious(value) ? clean(value) : value
  return text.trim() === '' ? undefined : text
}

/** Reads a text field of minor importance. Any other value is reported and left out. */
export function checkDetail(
  object: object,
  name: string,
  place: Place,
  report: Report,
): string | undefined {
  const value = (object as Record<string, unknown>)[name]
  if (value == null || value === '') return undefined
  const text = checkField(value, fieldAt(place, name), report)
  return typeof text === 'string' && text !== '' ? text : undefined
}
