import {clean, isUnclean} from '../clean.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

/** A text field: its text, empty when it is missing or blank, or a problem when it is no text. */
export function checkField(value: unknown, place: Place, report: Report): string | Problem {
  if (value == null) return ''
  if (typeof value !== 'string') return report('invalid-text', place, value)
  const text = checkCharacters(value, place, report)
  return text.trim() === '' ? '' : text
}

/**
 * A text as every format writes it: each line break, of whatever kind (UAX #14, BK, CR, LF, NL),
 * is one line feed. Reports what cannot stand in HTML or XML: NUL and halves of characters become
 * U+FFFD, the rest is left out.
 */
export function checkCharacters(text: string, place: Place, report: Report): string {
  if (!isSuspicious(text)) return text
  if (isUnclean(text)) report('invalid-character', place)
  return clean(text)
}

/**
 * Whether a text could hold such a character, or one that runs from right to left; half of a pair
 * is one, and so is the pair. Most texts hold none, and are searched once.
 */
export function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text)
}

const SUSPICIOUS =
  // oxlint-disable-next-line no-control-regex
  /[\0-\u0008\v\f\r\u000E-\u001F\u007F-\u009F\u0590-\u08FF\u2028\u2029\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFC\uFFFE\uFFFF]/
/** The text of an object's field; undefined when it is missing, blank or no text. */
export function textOf(object: object, name: string): string | undefined {
  const value = (object as Record<string, unknown>)[name]
  if (typeof value !== 'string') return undefined
  const text = isSuspicious(value) ? clean(value) : value
  return text.trim() === '' ? undefined : text
}

/** A text field that matters little: what is no text is reported and left out. */
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
