import * as fc from 'fast-check'
import {onTestFailed} from 'vitest'

import {readSeed} from './read-seed.ts'

/** The seed of all random values in a test: `FC_SEED`, or a new one in each run. */
const seed = readSeed() ?? Math.floor(Math.random() * 2 ** 31)

/** Some values of an arbitrary. A test that fails prints the seed that gives the same values again. */
export function sampled<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  onTestFailed(() => {
    console.error(`Run this test with FC_SEED=${seed} to get the same random values again.`)
  })
  return fc.sample(arbitrary, {seed, numRuns: count})
}

/** The seeds for a test with the seed in its name: `FC_SEED`, or fixed ones, and more in the long mode. */
export function seedsOf(fixed: readonly number[], moreWhenLong: number): readonly number[] {
  const asked = readSeed()
  if (asked !== undefined) return [asked]
  if (process.env.MODE !== 'long') return fixed
  return [...fixed, ...fc.sample(fc.nat(), {seed, numRuns: moreWhenLong})]
}

/** A source of numbers from 0 to 1, a thousand different ones. The seed is printed as with {@link sampled}. */
export function randomNumbers(): () => number {
  const numbers = sampled(fc.noBias(fc.double({min: 0, max: 1, noNaN: true})), 1_000)
  let at = 0
  return () => numbers[at++ % numbers.length] ?? 0
}
