import type {LiveRendering} from '../../render/live/index.ts'

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

/** What is wrong with an article and what it lacks, as it is shown; what keeps it from being published first. */
export function shownProblems(
  {problems, lacks}: Pick<LiveRendering, 'problems' | 'lacks'>,
  edit: (path: string) => string | undefined,
): ShownProblem[] {
  const shown = (
    {code, path, name}: Pick<ShownProblem, 'code' | 'path' | 'name'>,
    isWarning: boolean,
  ): ShownProblem => ({
    code,
    path,
    edit: edit(path),
    severity: isWarning ? 'warning' : 'error',
    name,
  })
  const all = [
    ...problems.map((problem) => shown(problem, problem.repaired)),
    ...lacks.map((lack) => shown(lack, lack.isWarning)),
  ]
  const errors = all.filter(({severity}) => severity === 'error')
  return [...errors, ...all.filter(({severity}) => severity === 'warning')].slice(0, mostProblems)
}

/** Of a document that is wrong in thousands of places nobody reads more. */
const mostProblems = 200
