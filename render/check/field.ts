import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

/** A text field: its text, empty when it is missing or blank, or a problem when it is no text. */
export function checkField(value: unknown, place: Place, report: Report): string | Problem {
  if (value == null) return ''
  if (typeof value !== 'string') return report('invalid-text', place, value)
  checkCharacters(value, place, report)
  return value.trim() === '' ? '' : value
}

/** Reports what cannot stand in HTML or XML; escaping replaces it or leaves it out. */
export function checkCharacters(text: string, place: Place, report: Report): void {
  if (!isSuspicious(text)) return
  if (CONTROL.test(text) || !text.isWellFormed()) report('invalid-character', place)
}

/** Whether a text could hold such a character; half of a pair is one, and so is the pair. */
export function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text)
}

// oxlint-disable-next-line no-control-regex
const SUSPICIOUS = /[\0-\u0008\v\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/

/** The text of an object's field; undefined when it is missing, blank or no text. */
export function textOf(object: object, name: string): string | undefined {
  const value = (object as Record<string, unknown>)[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
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
