import type {LiveRendering} from '../../render/live/index.ts'

/** A problem of an article, as the bar and the page show it. */
export interface ShownProblem {
  readonly code: string
  /** The place of the problem, as a GROQ-like path. */
  readonly path: string
  /** The value of `data-sanity` at that place, if it has one. */
  readonly edit?: string
  readonly severity: 'error' | 'warning'
  /** The offending name, value or number, where it says more than the code. */
  readonly name?: string
}

/** Lists the problems of an article and its missing fields. Those that prevent publication come first. */
export function shownProblems(
  {problems, unmetRules}: Pick<LiveRendering, 'problems' | 'unmetRules'>,
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
    ...unmetRules.map((rule) => shown(rule, rule.isWarning)),
  ]
  const errors = all.filter(({severity}) => severity === 'error')
  return [...errors, ...all.filter(({severity}) => severity === 'warning')].slice(0, mostProblems)
}

/** Nobody reads a list of thousands of problems. */
const mostProblems = 200
