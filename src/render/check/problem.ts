import {clean} from '../clean-text.ts'
import {labelsFor} from '../labels.ts'
import {reasons} from './reasons.ts'
import type {ProblemCode} from './problem-code.ts'

/** A problem with content, standing in place of that content. */
export interface Problem {
  readonly _type: 'problem'
  readonly code: ProblemCode
  readonly path: string
  /** The offending name or value, where one says more than the code. */
  readonly name?: string
}

/** A problem with content, for people and programs. */
export interface ContentProblem {
  readonly code: ProblemCode
  /** The place of the problem, as a GROQ-like path: `sections[_key=="a"].body[_key=="b"].style`. */
  readonly path: string
  /** The offending name or value, where one says more than the code. */
  readonly name?: string
  /** The finding: `Unknown mark: blink`. */
  readonly what: string
  /** The reason why it cannot be rendered, or the repair that was made. */
  readonly why: string
  /** Whether it was repaired without the loss of a word; then the content is rendered. */
  readonly repaired: boolean
}

/** Returns the problem in words, in German or English: `Unknown mark: blink`. */
export function describe(problem: Pick<Problem, 'code' | 'name'>, lang: string): string {
  const label = labelsFor(lang).problems[problem.code]
  return problem.name === undefined ? label : `${label}: ${problem.name}`
}

/** Returns the problem's report, in English. */
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

/** Returns a short name for an offending value of any type. */
export function nameOf(value: unknown): string {
  const name =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : value === null
        ? 'null'
        : typeof value
  return name.length > MAX_NAME_LENGTH ? `${clean(name.slice(0, MAX_NAME_LENGTH))}…` : clean(name)
}
