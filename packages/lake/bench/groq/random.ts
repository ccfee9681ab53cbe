/** A stream of numbers that is the same for the same seed, everywhere and always. */
export interface Random {
  /** A whole number from 0 to below `count`, all equally often. */
  below(count: number): number
  /** A whole number from 0 to below `count`; small ones come far more often, as words and names do. */
  lowBelow(count: number): number
  /** One of some values. */
  of<T>(values: readonly [T, ...T[]]): T
}

/** Random numbers from a seed, by mulberry32: 32 bits of state, good enough for texts. */
export function randomFrom(seed: number): Random {
  // Neighbouring seeds would begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const part = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(part() * count)
  return {
    below,
    lowBelow: (count) => Math.floor(part() ** 2 * count),
    of: (values) => values[below(values.length)] ?? values[0],
  }
}
