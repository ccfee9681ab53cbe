import type {ContentProblem} from '../../render/index.ts'

/** Something wrong with an article, as the bar and the page show it. */
export interface ShownProblem {
  readonly code: string
  /** Where, as a GROQ-like path. */
  readonly path: string
  /** The value of `data-sanity` of that place, where it has one. */
  readonly edit?: string
  readonly severity: 'error' | 'warning'
  /** The offending name or value, or a number, where one says more than the code. */
  readonly name?: string
}

/** Problems of the renderer as they are shown. */
export function shownProblems(
  problems: readonly ContentProblem[],
  edit: (path: string) => string | undefined,
): ShownProblem[] {
  return problems.map(({code, path, name, repaired}) => ({
    code,
    path,
    edit: edit(path),
    severity: repaired ? 'warning' : 'error',
    name,
  }))
}
