import type {Problem} from '../check/problem.ts'
import {escapeText} from '../escape.ts'
import type {Context} from '../options.ts'
import {hyphenate, typeset} from '../typography/typeset.ts'
import {ownDirection} from './direction.ts'
import {renderProblem} from './problem.ts'

/** A text field as HTML: set and escaped, or the marker of what is wrong with it. */
export function renderField(
  field: string | Problem,
  {lang, typography}: Context,
  isHeading = false,
): string {
  if (typeof field !== 'string') return renderProblem(field, lang)
  if (field === '') return ''
  return escapeText(hyphenate(typeset(field, typography), typography, isHeading))
}

/** A text field where no HTML can stand; nothing for one that is wrong. */
export function plainField(field: string | Problem, {typography}: Context): string {
  return typeof field === 'string' ? typeset(field, typography) : ''
}

/** The attribute `dir` of an element that holds a text field alone. */
export function fieldDirection(field: string | Problem, {lang}: Pick<Context, 'lang'>): string {
  return typeof field === 'string' ? ownDirection(field, lang) : ''
}
