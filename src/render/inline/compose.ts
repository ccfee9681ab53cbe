import type {Inline} from '../check/checked-blocks.ts'
import type {Problem} from '../check/problem.ts'
import type {Typography} from '../typography/typeset.ts'
import {hyphenate, literalMarks, typeset} from '../typography/typeset.ts'
import {findMarkPairs} from './mark-pairs.ts'
import {nest} from './nest-marks.ts'
import type {MarkRun} from './mark-runs.ts'
import {findRuns} from './mark-runs.ts'

/** Writes a text block, called in the order of the text, with marks nested like elements. */
export interface InlineWriter {
  /**
   * `isFirst` is false for the rest of a split mark. `hasMarks` says of a quotation that its
   * quotation marks are not in the text.
   */
  readonly open: (run: MarkRun, isFirst: boolean, hasMarks: boolean) => void
  /** `isLast` is false for a split mark that continues. */
  readonly close: (run: MarkRun, isLast: boolean) => void
  readonly text: (text: string) => void
  readonly problem: (problem: Problem) => void
}

/**
 * Writes the children of a text block. Typography applies to the whole block, so that a pair of
 * marks, or a number and its unit, may stand in different spans. Quotations stay whole.
 */
export function compose(
  children: readonly Inline[],
  typography: Typography,
  writer: InlineWriter,
): void {
  const {text, starts} = textOf(children)
  const runs = findRuns(children)
  const pairs = findMarkPairs(text, starts, children, runs)
  const set = typeset(text, typography, pairs.all)
  const isLiteral = typography.marks === 'literal'
  const words = isLiteral ? literalMarks(set, pairs.all, typography) : set
  const dropped = isLiteral ? NONE : pairs.places
  nest(runs, children.length, {
    open: (run, isFirst) => writer.open(run, isFirst, !isLiteral && pairs.runs.has(run)),
    close: (run, isLast) => writer.close(run, isLast),
    child: (index) => {
      const child = children[index]
      if (child?._type === 'problem') writer.problem(child.problem)
      else {
        const piece = without(words, starts[index] ?? 0, starts[index + 1] ?? 0, dropped)
        if (piece !== '') writer.text(hyphenate(piece, typography))
      }
    },
  })
}

const NONE: ReadonlySet<number> = new Set()

/**
 * Returns the joined text of all children, and the start of each. A child without text takes one
 * position.
 */
function textOf(children: readonly Inline[]): {text: string; starts: number[]} {
  let text = ''
  const starts = [0]
  for (const child of children) {
    text += child._type === 'span' ? child.text : '\uFFFC'
    starts.push(text.length)
  }
  return {text, starts}
}

/**
 * Returns the part of `text` from `start` to `end` without the dropped positions, which are all at
 * its borders.
 */
function without(text: string, start: number, end: number, dropped: ReadonlySet<number>): string {
  const from = dropped.has(start) ? start + 1 : start
  const to = dropped.has(end - 1) ? end - 1 : end
  return text.slice(from, Math.max(from, to))
}
