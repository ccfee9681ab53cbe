/** The places of a longest series of increasing numbers; what is no number is in none. O(n log n), by patience sorting. */
export function longestIncreasing(values: readonly unknown[]): ReadonlySet<number> {
  /** For each length, the place of the lowest number that a series of that length ends with. */
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
