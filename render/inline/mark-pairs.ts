import type {MarkPair} from '../typography/typeset.ts'
import type {Quotation, Quotations} from './quotations.ts'

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
 * own has its marks for itself, and a mark serves one quotation only, the outer one first.
 *
 * @param text the text of all children together
 * @param starts where each child starts in `text`, and where the last one ends
 */
export function findMarkPairs(
  text: string,
  starts: readonly number[],
  {all, at}: Quotations,
): Map<Quotation, MarkPair> {
  const pairs = new Map<Quotation, MarkPair>()
  const taken = new Set<number>()
  for (const quotation of all) {
    const open = (starts[quotation.start] ?? 0) - 1
    const close = starts[quotation.end] ?? text.length
    const first = at[quotation.start] ?? []
    const isBeside = (neighbour: number): boolean =>
      (at[neighbour] ?? []).every((other) => first.includes(other))
    const isFree = !taken.has(open) && !taken.has(close)
    const isPair = close < text.length && PARTNER.get(text[open] ?? '') === text[close]
    if (!quotation.isWhole || !isPair || !isFree) continue
    if (!isBeside(quotation.start - 1) || !isBeside(quotation.end)) continue
    pairs.set(quotation, {open, close})
    taken.add(open).add(close)
  }
  return pairs
}
