import {percentile} from '../percentile.ts'
import type {Turn} from './protocol.ts'
import type {BenchQuery} from './queries.ts'
import type {ContenderName, StartedContender} from './start-contender.ts'

/** What one contender did in each round, in milliseconds; nothing in the rounds that it was let off. */
export type Rounds = readonly (number | undefined)[]

/** One query, measured. */
export interface Measured {
  readonly query: BenchQuery
  readonly rounds: Readonly<Record<ContenderName, Rounds>>
  /** On average over the parameters, where the cost follows the matches. */
  readonly matches: number | undefined
}

const rounds = 9
/** How long one contender has one query at a time, in milliseconds. */
const turn = 40
/** After this many milliseconds, and three rounds, a contender is let off a query. */
const patience = 6_000
const fewestRounds = 3
/** After this many milliseconds it is let off even before. */
const utmostPatience = 30_000

/**
 * Lets contenders answer each query in turns. Throws when the lake's answer is not that of groq-js, or of the queries
 * made by hand.
 */
export async function measureQueries(
  queries: readonly BenchQuery[],
  contenders: readonly StartedContender[],
): Promise<Measured[]> {
  const tables = queries.map(() => ({
    lake: [] as (number | undefined)[],
    alone: [] as (number | undefined)[],
    raw: [] as (number | undefined)[],
  }))
  const spent = new Map<string, number>()
  const digests = new Map<string, {digest: string; contender: StartedContender}>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [query, {name, variants}] of queries.entries()) {
      for (const contender of contenders) {
        const key = `${contender.name} ${query}`
        const before = spent.get(key) ?? 0
        const times = tables[query]?.[contender.name] ?? []
        if (before > (round < fewestRounds ? utmostPatience : patience)) {
          times.push(undefined)
          continue
        }
        const variant = round % variants.length
        const order = {do: 'measure', query, variant, budget: turn} as const
        const measured = (await contender.order(order)) as Turn
        times.push(median(measured.times))
        spent.set(key, before + measured.times.reduce((sum, time) => sum + time, 0))
        await compare(measured, query, name, contender, digests)
      }
    }
  }
  const [lake] = contenders
  const measured: Measured[] = []
  for (const [index, query] of queries.entries()) {
    const matches = (await lake?.order({do: 'matches', query: index})) as number | undefined
    measured.push({query, rounds: tables[index] ?? {lake: [], alone: [], raw: []}, matches})
  }
  return measured
}

async function compare(
  {digests}: Turn,
  query: number,
  name: string,
  contender: StartedContender,
  known: Map<string, {digest: string; contender: StartedContender}>,
): Promise<void> {
  for (const {variant, digest} of digests) {
    const key = `${query} ${variant}`
    const other = known.get(key)
    if (!other) known.set(key, {digest, contender})
    else if (other.digest !== digest) {
      const order = {do: 'rows', query, variant} as const
      const left = (await other.contender.order(order)) as string[]
      const right = (await contender.order(order)) as string[]
      const row = left.findIndex((text, index) => text !== right[index])
      const at = row < 0 ? left.length : row
      throw new Error(
        `"${name}" with its parameters ${variant} differs in row ${at} (of ${left.length} and ${right.length})\n` +
          `${other.contender.name}: ${left[at]}\n${contender.name}: ${right[at]}`,
      )
    }
  }
}

/** The median of what was measured; the first round warms up, unless there was no other. */
export function medianOf(times: Rounds): number {
  const [first, ...later] = times.filter((time) => time !== undefined)
  return median(later.length > 0 ? later : first === undefined ? [] : [first])
}

/** How many times as long one took as another, round by round. */
export function ratioOf(times: Rounds, others: Rounds): number {
  const ratios = times.map((time, round) => {
    const other = others[round]
    return time === undefined || other === undefined ? undefined : time / other
  })
  return medianOf(ratios)
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
