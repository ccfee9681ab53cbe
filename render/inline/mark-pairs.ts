import type {Inline} from '../check/checked.ts'
import type {MarkPair} from '../typography/typeset.ts'
import type {Run} from './runs.ts'

const PARTNER: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['„', '“'],
  ['“', '”'],
  ['»', '«'],
  ['«', '»'],
])

/**
 * Finds the marks directly around each quotation of a text block: exactly one that opens and its
 * partner that closes, in the neighbouring spans. A neighbour that stands in a quotation of its
 * own has its marks for itself, and a mark serves one quotation only, the outer one first. A
 * quotation that crosses another has no pair: it cannot be one element.
 *
 * @param text the text of all children together
 * @param starts where each child starts in `text`, and where the last one ends
 * @param runs in the order of `findRuns`
 */
export function findMarkPairs(
  text: string,
  starts: readonly number[],
  children: readonly Inline[],
  runs: readonly Run[],
): Map<Run, MarkPair> {
  const pairs = new Map<Run, MarkPair>()
  const taken = new Set<number>()
  /** The quotations that are open where the next one begins, outer ones first. */
  let around: Run[] = []
  for (const run of runs) {
    if (run.mark._type !== 'quote') continue
    around = around.filter(({end}) => end > run.start)
    const isCrossing = around.some(({start, end}) => start < run.start && end < run.end)
    around.push(run)
    const open = (starts[run.start] ?? 0) - 1
    const close = starts[run.end] ?? text.length
    if (isCrossing || close >= text.length || taken.has(open) || taken.has(close)) continue
    if (PARTNER.get(text[open] ?? '') !== text[close]) continue
    const first = children[run.start]
    if (!isBeside(children[run.start - 1], first) || !isBeside(children[run.end], first)) continue
    pairs.set(run, {open, close})
    taken.add(open).add(close)
  }
  return pairs
}

/** Whether a neighbour stands in no quotation but those that the quotation stands in as well. */
function isBeside(neighbour: Inline | undefined, first: Inline | undefined): boolean {
  return (neighbour?.marks ?? []).every(
    (mark) => mark._type !== 'quote' || first?.marks.includes(mark),
  )
}
