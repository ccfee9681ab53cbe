import type {Inline} from '../check/checked-blocks.ts'
import type {MarkPair} from '../typography/mark-pair.ts'
import type {MarkRun} from './mark-runs.ts'

const PARTNER: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['„', '“'],
  ['“', '”'],
  ['»', '«'],
  ['«', '»'],
])

/** The marks around the quotations of a text block. */
export interface MarkPairs {
  /** All pairs, sorted by their opening marks. */
  readonly all: readonly MarkPair[]
  /** The quotations that have a pair. */
  readonly runs: ReadonlySet<MarkRun>
  /** The positions of all marks of all pairs. */
  readonly places: ReadonlySet<number>
}

const NONE: MarkPairs = {all: [], runs: new Set(), places: new Set()}

/**
 * Finds the pair of marks directly around each quotation of a text block, in the neighbouring
 * spans. A neighbour inside another quotation keeps its marks for that. A mark serves one quotation
 * only, the outer one first. A quotation that crosses another has no pair, because it cannot be one
 * element.
 *
 * @param text the text of all children together
 * @param starts the start of each child in `text`, and the end of the last
 * @param runs in the order of `findRuns`
 */
export function findMarkPairs(
  text: string,
  starts: readonly number[],
  children: readonly Inline[],
  runs: readonly MarkRun[],
): MarkPairs {
  if (!runs.some(({mark}) => mark._type === 'quote')) return NONE
  const all: MarkPair[] = []
  const paired = new Set<MarkRun>()
  const places = new Set<number>()
  /** The open quotations at the start of the next one, outer ones first. */
  let around: MarkRun[] = []
  for (const run of runs) {
    if (run.mark._type !== 'quote') continue
    if (around.length > 0) around = around.filter(({end}) => end > run.start)
    const isCrossing = around.some(({start, end}) => start < run.start && end < run.end)
    around.push(run)
    const open = (starts[run.start] ?? 0) - 1
    const close = starts[run.end] ?? text.length
    if (isCrossing || close >= text.length || places.has(open) || places.has(close)) continue
    if (PARTNER.get(text[open] ?? '') !== text[close]) continue
    const first = children[run.start]
    if (!isBeside(children[run.start - 1], first) || !isBeside(children[run.end], first)) continue
    all.push({open, close})
    paired.add(run)
    places.add(open).add(close)
  }
  return {all: all.sort((a, b) => a.open - b.open), runs: paired, places}
}

/** Returns whether a neighbour stands only in quotations that also contain this quotation. */
function isBeside(neighbour: Inline | undefined, first: Inline | undefined): boolean {
  if (!neighbour || neighbour.marks.length === 0) return true
  return neighbour.marks.every((mark) => mark._type !== 'quote' || first?.marks.includes(mark))
}
