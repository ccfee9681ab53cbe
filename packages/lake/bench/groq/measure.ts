import {compareAnswers, type Digested} from './compare-answers.ts'
import type {Turn} from './protocol.ts'
import type {BenchQuery} from './queries.ts'
import {median, type Round, type Rounds} from './rounds.ts'
import type {ContenderName, StartedContender} from './start-contender.ts'

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
    lake: [] as (Round | undefined)[],
    alone: [] as (Round | undefined)[],
    raw: [] as (Round | undefined)[],
    payload: [] as (Round | undefined)[],
  }))
  const spent = new Map<string, number>()
  const digests = new Map<string, Digested>()
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
        times.push(roundOf(measured))
        spent.set(key, before + measured.times.reduce((sum, time) => sum + time, 0))
        await compareAnswers(measured, query, name, contender, digests)
      }
    }
  }
  const [lake] = contenders
  const measured: Measured[] = []
  for (const [index, query] of queries.entries()) {
    const matches = (await lake?.order({do: 'matches', query: index})) as number | undefined
    measured.push({
      query,
      rounds: tables[index] ?? {lake: [], alone: [], raw: [], payload: []},
      matches,
    })
  }
  return measured
}

/** The time of a turn, if there was any answer. */
function roundOf({times, processor}: Turn): Round | undefined {
  const [first] = times
  return first === undefined ? undefined : {time: median(times), first, processor}
}
