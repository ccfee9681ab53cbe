/**
 * Returns the positions of a longest increasing subsequence; entries that are not numbers are never part of it. O(n log
 * n), by patience sorting.
 */
export function longestIncreasing(values: readonly unknown[]): ReadonlySet<number> {
  /** For each length, the position of the lowest number that ends a series of that length. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  const at = (place: number | undefined) => (place === undefined ? -1 : Number(values[place]))
  for (const [place, value] of values.entries()) {
    if (typeof value !== 'number') continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(ends[middle]) < value) low = middle + 1
      else high = middle
    }
    before[place] = ends[low - 1]
    ends[low] = place
  }
  const series = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = before[place]) series.add(place)
  return series
}
