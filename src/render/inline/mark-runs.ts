import type {Inline, Mark} from '../check/checked-blocks.ts'

/** Neighbouring children with the same mark, from `start` to before `end`. */
export interface MarkRun {
  readonly mark: Mark
  readonly start: number
  readonly end: number
}

/**
 * Returns the runs of a text block by their starts, outer ones first. Longer runs are outer ones.
 * Among runs of equal length, quotations are outside links, and links outside decorators.
 */
export function findRuns(children: readonly Inline[]): MarkRun[] {
  const runs: Mutable<MarkRun>[] = []
  let before: Mutable<MarkRun>[] = NONE
  for (let index = 0; index < children.length; index++) {
    const marks = children[index]?.marks ?? []
    if (marks.length === 0) {
      before = NONE
      continue
    }
    const here: Mutable<MarkRun>[] = []
    for (const mark of marks) {
      const open = before.length === 0 ? undefined : before.find((run) => run.mark === mark)
      const run = open ?? {mark, start: index, end: index + 1}
      run.end = index + 1
      if (!open) runs.push(run)
      here.push(run)
    }
    before = here
  }
  // Later runs are behind already, and sorting is stable.
  return runs.length < 2
    ? runs
    : runs.sort((a, b) => a.start - b.start || b.end - a.end || rankOf(a.mark) - rankOf(b.mark))
}

const NONE: Mutable<MarkRun>[] = []

/** Returns the rank of a mark. Of two that cross, the higher is split. */
export function rankOf(mark: Mark): number {
  if (mark._type === 'quote') return 0
  return mark._type === 'link' || mark._type === 'internalLink' ? 1 : 2
}

type Mutable<T> = {-readonly [K in keyof T]: T[K]}
