import {RenderError} from '../error.ts'
import type {RenderOptions} from '../options.ts'
import type {Place} from './place.ts'
import {pathOf} from './place.ts'
import type {ContentProblem, Problem} from './problem.ts'
import type {ProblemCode} from './problem-code.ts'
import {nameOf, reportOf} from './problem.ts'

/** Notes a problem and returns it, to stand in place of the content; `name` is the offending value. */
export type Report = (code: ProblemCode, place: Place, name?: unknown) => Problem

type FindingsOptions = Pick<RenderOptions, 'unknown' | 'onProblem' | 'ownFields'>

/** All problems found in one piece of content. */
export class Findings {
  readonly problems: ContentProblem[] = []
  readonly #options: FindingsOptions
  readonly #paths = new Set<string>()

  constructor(options: FindingsOptions = {}) {
    this.#options = options
  }

  readonly report: Report = (code, place, name) => {
    const problem: Problem = {
      _type: 'problem',
      code,
      path: pathOf(place),
      name: name === undefined ? undefined : nameOf(name),
    }
    this.problems.push(reportOf(problem))
    this.#paths.add(problem.path)
    return problem
  }

  /** Returns whether a problem has been reported at one of the places. */
  isReported(places: readonly Place[]): boolean {
    return this.#paths.size > 0 && places.some((place) => this.#paths.has(pathOf(place)))
  }

  /** Returns whether the newsroom added a field and named it in `ownFields`. */
  isOwnField(name: string): boolean {
    return this.#options.ownFields?.includes(name) === true
  }

  /**
   * Passes all problems to `onProblem`. Throws a RenderError if any of them could not be repaired, unless problems are
   * to be marked.
   */
  settle(): void {
    const {unknown = 'throw', onProblem} = this.#options
    if (onProblem) this.problems.forEach((problem) => onProblem(problem))
    if (unknown === 'throw') this.#refuse()
  }

  #refuse(): void {
    const lost = this.problems.filter(({repaired}) => !repaired)
    const [first] = lost
    if (!first) return
    const more = lost.length > 1 ? ` There are ${lost.length} such problems.` : ''
    throw new RenderError(
      first.code,
      first.path,
      `${first.what}, at ${first.path || 'the input'}. ${first.why} Correct the content there.${more}`,
      this.problems,
    )
  }
}
