import type {Problem, Report} from './problem.ts'
import {nameOf} from './problem.ts'

/** A text field: its text, empty when it is missing or blank, or a problem when it is no text. */
export function checkField(value: unknown, path: string, report: Report): string | Problem {
  if (value == null) return ''
  if (typeof value !== 'string') return report({code: 'invalid-text', path, name: nameOf(value)})
  return value.trim() === '' ? '' : value
}
