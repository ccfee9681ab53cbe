/** A contender: one implementation of a measured operation. */
export interface Contender {
  readonly name: string
  /** Runs the operation once; `n` grows with every run. */
  readonly run: (n: number) => unknown
}

/** Options of a measurement: its length, and wall-clock or processor time. */
interface Measure {
  readonly rounds?: number
  /** How often a round runs each contender; 200 by default. */
  readonly timesARound?: number
  /** How many operations one run is, for the column "a second"; 1 by default. */
  readonly operations?: number
  readonly seconds?: () => number
}

/** Processor time of this process in seconds, which other processes hardly affect. */
export function processorSeconds(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

const clockSeconds = () => performance.now() / 1_000

/**
 * Runs contenders in turns, so that other programs slow all of them equally. Prints a table: the median of
 * their times a second, and the ratio to the first one's time.
 */
export async function compare(
  title: string,
  contenders: readonly Contender[],
  {rounds = 9, timesARound = 200, operations = 1, seconds: now = clockSeconds}: Measure = {},
): Promise<void> {
  const seconds = contenders.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, {run}] of contenders.entries()) {
      const start = now()
      for (let time = 0; time < timesARound; time += 1) await run(round * timesARound + time)
      seconds[index]?.push(now() - start)
    }
  }
  // The first round warms up.
  const measured = seconds.map((times) => times.slice(1))
  const [first = []] = measured
  const rows = contenders.map(({name}, index) => {
    const times = measured[index] ?? []
    const ratio = median(times.map((time, round) => time / (first[round] ?? NaN)))
    const perSecond = Math.round((timesARound * operations) / median(times))
    return {[title]: name, 'a second': perSecond, 'times the first': Number(ratio.toFixed(2))}
  })
  console.table(rows)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
