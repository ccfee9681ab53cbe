import type {ValueLocation} from './value-location.ts'
import type {PathStep} from './path-step.ts'
import {range, type Selector} from './select.ts'

/** The position of inserted items in an array, and the number of elements that they replace. */
export interface Insertion {
  readonly start: number
  /** The locations of the replaced elements. */
  readonly replaced: ReadonlySet<number>
}

export type Side = 'before' | 'after' | 'replace'

/**
 * Returns the position of an `insert` in one array, by the last step of its path. That is before the first selected
 * element, after the last, or at the first for a replacement of all. Undefined when the step selects nothing here.
 *
 * An index outside of the array is one of its ends. An empty range selects nothing and still has a position. In a range
 * to `replace`, a negative bound counts from one past the end, as `@sanity/client` has it in `Patch.splice`: `[-1:]` is
 * the position after the last element.
 */
export function insertionAt(
  array: ValueLocation & {readonly value: readonly unknown[]},
  last: PathStep,
  side: Side,
  selector: Selector,
): Insertion | undefined {
  const {length} = array.value
  const replaced = new Set<number>()
  let first = Infinity
  let end = -Infinity
  const cover = (from: number, to: number) => {
    first = Math.min(first, from)
    end = Math.max(end, to, from)
    for (let index = from; index < to; index += 1) replaced.add(index)
  }
  const coverSelected = (segment: PathStep['segment']) => {
    for (const {parent, step} of selector.select([{segment, recursive: false}], array, false)) {
      if (parent === array && typeof step === 'number') cover(step, step + 1)
    }
  }
  const {segment} = last
  if (segment.type === 'Wildcard') cover(0, length)
  else if (segment.type === 'Subscript') {
    for (const element of segment.elements) {
      if (element.type === 'Slice') {
        const bounds = range(element, length, side === 'replace' ? length + 1 : length)
        cover(bounds.start, bounds.end)
      } else if (element.type === 'Number') {
        const index = Math.trunc(element.value) + (element.value < 0 ? length : 0)
        const inside = Math.max(0, Math.min(index, length))
        if (index < 0 && length > 0) selector.strays = true
        cover(inside, index === inside ? Math.min(inside + 1, length) : inside)
      } else if (element.type === 'Path' && element.segment.type === 'Wildcard' && !element.base) {
        // `[:]` is read as `[*]`: both cover an empty array, too.
        cover(0, length)
      } else coverSelected({type: 'Subscript', elements: [element]})
    }
  }
  if (end < 0) return undefined
  if (side === 'replace') return {start: first, replaced}
  return {start: side === 'before' ? first : end, replaced: new Set()}
}

/** An array with items inserted. */
export function inserted(
  array: readonly unknown[],
  {start, replaced}: Insertion,
  items: readonly unknown[],
): unknown[] {
  const kept = (element: unknown, index: number) => !replaced.has(index)
  return [
    ...array.slice(0, start),
    ...items,
    ...array.filter((element, index) => index >= start && kept(element, index)),
  ]
}
