import type {Problem} from '../check/problem.ts'
import {describe} from '../check/problem.ts'

/** Returns the words of a text field as written, or its problem in brackets. */
export function fieldText(field: string | Problem, lang: string): string {
  return typeof field === 'string' ? field : `[${describe(field, lang)}]`
}
