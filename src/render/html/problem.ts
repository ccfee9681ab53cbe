import {attributes} from '../attributes.ts'
import type {Problem} from '../check/problem.ts'
import {describe} from '../check/problem.ts'
import {escapeText} from '../escape.ts'

/**
 * Renders the visible marker of content that cannot be rendered, with its place for people and
 * scripts.
 */
export function renderProblem(problem: Problem, lang: string): string {
  const {code, path} = problem
  const values = attributes({class: 'problem', title: path, 'data-code': code, 'data-path': path})
  return `<mark${values}>${escapeText(describe(problem, lang))}</mark>`
}
