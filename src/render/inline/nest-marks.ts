import type {MarkRun} from './mark-runs.ts'
import {rankOf} from './mark-runs.ts'

/** Writes nested marks, called in the order of the text. */
export interface MarkWriter {
  /** `isFirst` is false for the rest of a split run. */
  readonly open: (run: MarkRun, isFirst: boolean) => void
  /** `isLast` is false for a split run that continues. */
  readonly close: (run: MarkRun, isLast: boolean) => void
  readonly child: (index: number) => void
}

interface Open {
  readonly run: MarkRun
  isFirst: boolean
}

/**
 * Writes the children of a text block with their marks nested like elements. Of two crossing runs,
 * one is split: a decorator for a link, a link for a quotation, and the later of two quotations.
 *
 * @param runs in the order of `findRuns`
 */
export function nest(runs: readonly MarkRun[], count: number, writer: MarkWriter): void {
  const stack: Open[] = []
  let next = 0
  for (let index = 0; index < count; index++) {
    if (stack.length === 0 && runs[next]?.start !== index) {
      writer.child(index)
      continue
    }
    const pending = closeEnding(stack, index, writer)
    for (; runs[next]?.start === index; next++) {
      pending.push({run: runs[next] as MarkRun, isFirst: true})
    }
    // Yielding runs are opened again, too, and can make others yield in turn.
    for (let at = 0; at < pending.length; at++) {
      pending.push(...closeYielding(stack, (pending[at] as Open).run, index, writer))
    }
    if (pending.length > 1) pending.sort(outerFirst)
    for (const open of pending) {
      stack.push(open)
      writer.open(open.run, open.isFirst)
    }
    writer.child(index)
  }
  closeFrom(stack, 0, count, writer)
}

function outerFirst({run: a}: Open, {run: b}: Open): number {
  return b.end - a.end || rankOf(a.mark) - rankOf(b.mark)
}

/** Closes the runs that end before a child. Returns those that had to be closed with them. */
function closeEnding(stack: Open[], index: number, writer: MarkWriter): Open[] {
  const lowest = stack.findIndex(({run}) => run.end <= index)
  return lowest === -1
    ? []
    : closeFrom(stack, lowest, index, writer).filter(({run}) => run.end > index)
}

/** Closes the runs that must be split so that a new one stays whole. */
function closeYielding(
  stack: Open[],
  {mark, end}: MarkRun,
  index: number,
  writer: MarkWriter,
): Open[] {
  const rank = rankOf(mark)
  // The new run ends with any outer run that does not yield.
  let until = end
  for (const {run} of stack) if (rankOf(run.mark) <= rank) until = Math.min(until, run.end)
  const lowest = stack.findIndex(({run}) => run.end < until && rankOf(run.mark) > rank)
  return lowest === -1 ? [] : closeFrom(stack, lowest, index, writer)
}

function closeFrom(stack: Open[], lowest: number, index: number, writer: MarkWriter): Open[] {
  const closed = stack.splice(lowest)
  for (let at = closed.length - 1; at >= 0; at--) {
    const {run} = closed[at] as Open
    writer.close(run, run.end <= index)
  }
  return closed.map(({run}) => ({run, isFirst: false}))
}
