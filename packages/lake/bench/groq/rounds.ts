import {percentile} from '@newsdesk/testing/percentile'

/** The time of one contender in one round, in milliseconds. */
export interface Round {
  readonly time: number
  /** How long it took the first time in this round. */
  readonly first: number
  /** Of all threads together. */
  readonly processor: number
}

/** The times of one contender by round; nothing in the rounds that it was let off. */
export type Rounds = readonly (Round | undefined)[]

/** How long it took, in milliseconds: the median of the rounds. The first one warms up, unless there was no other. */
export function medianOf(needed: Rounds): number {
  return medianOfLater(needed.map((round) => round?.time))
}

/**
 * How many times as long one took as another, round by round: first by the clock, then in processor time. On shared
 * cores a long answer is interrupted more often than a short one, and only the second tells how they compare alone.
 */
export function ratiosOf(needed: Rounds, others: Rounds): readonly [number, number] {
  const ratios = (part: 'time' | 'processor') =>
    medianOfLater(
      needed.map((round, index) => {
        const other = others[index]
        return round && other && round[part] / other[part]
      }),
    )
  return [ratios('time'), ratios('processor')]
}

function medianOfLater(values: readonly (number | undefined)[]): number {
  const [first, ...later] = values.filter((value) => value !== undefined)
  return median(later.length > 0 ? later : first === undefined ? [] : [first])
}

/** The median of some values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
