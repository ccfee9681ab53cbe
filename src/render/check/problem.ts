import {clean} from '../clean.ts'
import {labelsFor} from '../labels.ts'
import {reasons} from './reasons.ts'
import type {ProblemCode} from './problem-code.ts'

/** One thing wrong with content, in the place of the content it is about. */
export interface Problem {
  readonly _type: 'problem'
  readonly code: ProblemCode
  readonly path: string
  /** The offending name or value, where one says more than the code. */
  readonly name?: string
}

/** One thing wrong with content, for people and programs. */
export interface ContentProblem {
  readonly code: ProblemCode
  /** Where, as a GROQ-like path: `sections[_key=="a"].body[_key=="b"].style`. */
  readonly path: string
  /** The offending name or value, where one says more than the code. */
  readonly name?: string
  /** What is there: `Unknown mark: blink`. */
  readonly what: string
  /** Why it cannot be rendered as it is, or what was done about it. */
  readonly why: string
  /** Whether it was mended without losing a word; then the content is rendered. */
  readonly repaired: boolean
}

/** The problem in words, in German or English: `Unknown mark: blink`. */
export function describe(problem: Pick<Problem, 'code' | 'name'>, lang: string): string {
  const label = labelsFor(lang).problems[problem.code]
  return problem.name === undefined ? label : `${label}: ${problem.name}`
}

/** The problem as it is reported, in English. */
export function reportOf({code, path, name}: Omit<Problem, '_type'>): ContentProblem {
  return {
    code,
    path,
    ...(name === undefined ? {} : {name}),
    what: describe({code, name}, 'en'),
    ...reasons[code],
  }
}

const MAX_NAME_LENGTH = 60

/** A value of any kind as the short name of what is wrong. */
export function nameOf(value: unknown): string {
  const name =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : value === null
        ? 'null'
        : typeof value
  return name.length > MAX_NAME_LENGTH ? `${clean(name.slice(0, MAX_NAME_LENGTH))}…` : clean(name)
}
