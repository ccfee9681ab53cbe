import type {Problem} from '../check/problem.ts'
import {escapeText} from '../escape.ts'
import {typeset} from '../typography/typeset.ts'
import {renderProblem} from './problem.ts'

/** A text field as HTML: set and escaped, or the marker of what is wrong with it. */
export function renderField(field: string | Problem, lang: string): string {
  return typeof field === 'string' ? escapeText(typeset(field, lang)) : renderProblem(field, lang)
}
