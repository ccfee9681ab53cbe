import type {ContentProblem} from './check/problem.ts'
import type {ProblemCode} from './check/problem-code.ts'

/** What a RenderError can say went wrong; `ProblemCode` lists what is wrong with content. */
export type RenderErrorCode =
  | ProblemCode
  | 'held-back'
  | 'invalid-article'
  | 'invalid-option'
  | 'invalid-slug'

/**
 * The one error of this room. `code` is for programs, `path` is the place in the article as a
 * GROQ-like path (`sections[_key=="a"].body[_key=="b"]`; empty for the whole input), `message`
 * says what happened, where, and what to do. `problems` lists everything that was found wrong
 * with the content, what was repaired among it.
 */
export class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly code: RenderErrorCode
  readonly path: string
  readonly problems: readonly ContentProblem[]

  constructor(
    code: RenderErrorCode,
    path: string,
    message: string,
    problems: readonly ContentProblem[] = [],
  ) {
    super(message)
    this.code = code
    this.path = path
    this.problems = problems
  }
}
