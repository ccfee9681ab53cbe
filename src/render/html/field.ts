import type {Problem} from '../check/problem.ts'
import {escapeText} from '../escape.ts'
import type {Context} from '../options.ts'
import {hyphenate, typeset} from '../typography/typeset.ts'
import {ownDirection} from './direction.ts'
import {renderProblem} from './problem.ts'

/** Returns a text field as HTML: with typography and escaped, or as the marker of its problem. */
export function renderField(
  field: string | Problem,
  {lang, typography}: Context,
  isHeading = false,
): string {
  if (typeof field !== 'string') return renderProblem(field, lang)
  if (field === '') return ''
  return escapeText(hyphenate(typeset(field, typography), typography, isHeading))
}

/** Returns a text field as plain text, for places without HTML; empty for a problem. */
export function plainField(field: string | Problem, {typography}: Context): string {
  return typeof field === 'string' ? typeset(field, typography) : ''
}

/** Returns the attribute `dir` of an element that holds only a text field. */
export function fieldDirection(field: string | Problem, {lang}: Pick<Context, 'lang'>): string {
  return typeof field === 'string' ? ownDirection(field, lang) : ''
}
