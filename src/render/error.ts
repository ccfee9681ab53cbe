import type {ContentProblem} from './check/problem.ts'
import type {ProblemCode} from './check/problem-code.ts'

/** The codes of a RenderError. `ProblemCode` lists the problems with content. */
export type RenderErrorCode =
  | ProblemCode
  | 'held-back'
  | 'invalid-article'
  | 'invalid-option'
  | 'invalid-slug'

/**
 * The one error of this room. Its `code` is for programs. Its `path` is the place in the article,
 * as a GROQ-like path (`sections[_key=="a"].body[_key=="b"]`), empty for the whole input. Its
 * `message` says what happened, where, and what to do. The `problems` are all those of the content,
 * including repaired ones.
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
