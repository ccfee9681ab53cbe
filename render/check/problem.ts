import {labelsFor} from '../labels.ts'

/** What can be wrong with content. */
export type ProblemCode =
  | 'unknown-type'
  | 'unknown-style'
  | 'unknown-list'
  | 'unknown-mark'
  | 'invalid-block'
  | 'invalid-span'
  | 'invalid-mark'
  | 'invalid-level'
  | 'invalid-text'
  | 'invalid-date'
  | 'overlapping-links'
  | 'too-large'

/** One thing wrong with content, in the place of the content it is about. */
export interface Problem {
  readonly _type: 'problem'
  readonly code: ProblemCode
  readonly path: string
  /** The offending name or value, where one says more than the code. */
  readonly name?: string
}

/** Takes a problem: either throws a RenderError or gives it back, to be shown in its place. */
export type Report = (problem: Omit<Problem, '_type'>) => Problem

/** The problem in words, in German or English: `Unknown mark: blink`. */
export function describe(problem: Omit<Problem, '_type'>, lang: string): string {
  const label = labelsFor(lang).problems[problem.code]
  return problem.name === undefined ? label : `${label}: ${problem.name}`
}

const MAX_NAME_LENGTH = 60

/** A value of any kind as the short name of what is wrong. */
export function nameOf(value: unknown): string {
  const name = typeof value === 'string' ? value : typeof value
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name
}
