import type {Budget} from '../budget.ts'
import {charactersAtOnce, documentsAtOnce, timeAtOnce} from './query-limits.ts'

/** A query exceeds its budget on the main thread, which answers all requests. */
export class OverBudget extends Error {
  override name = 'OverBudget'
  /** Whether the time ran out, and not the number of documents. */
  readonly isSlow: boolean

  constructor(isSlow = false) {
    super('The query goes on in a thread of its own')
    this.isSlow = isSlow
  }
}

/** The number of documents between checks of the clock. */
const documentsPerLook = 16

/** Returns the budget of one query on the main thread: a number of documents, and a share of its time. */
export function mainBudget(time = timeAtOnce, most = documentsAtOnce): Budget {
  let end: number | undefined
  let lookAgain = performance.now() + time / 2
  let documents = 0
  const look = () => {
    // The clock comes first, because reading it is faster than reading the processor time.
    if (performance.now() < lookAgain) return
    // The processor time cannot exceed the time of the clock.
    end ??= computed() + time / 2
    const left = end - computed()
    if (left <= 0) throw new OverBudget(true)
    lookAgain = performance.now() + left
  }
  return {
    look,
    read: (expected = 0) => {
      documents += 1
      if (documents + expected > most) throw new OverBudget()
      if (documents % documentsPerLook === 0) look()
    },
    write: (characters) => {
      if (characters > charactersAtOnce) throw new OverBudget()
    },
  }
}

/** Node.js reports the processor time of one thread from 23.9 on. */
const canTell = 'threadCpuUsage' in process

/**
 * Returns the processor time of this thread in milliseconds, or the clock if that is unknown. On a busy machine, the
 * clock would move nearly finished queries to another thread.
 */
function computed(): number {
  if (!canTell) return performance.now()
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000
}
