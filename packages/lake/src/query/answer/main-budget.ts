import type {Budget} from '../budget.ts'
import {charactersAtOnce, documentsAtOnce, timeAtOnce} from './query-limits.ts'

/** A query takes more than it may on the thread that answers everybody. */
export class OverBudget extends Error {
  override name = 'OverBudget'
  /** Whether it was the time that ran out, not the number of documents. */
  readonly isSlow: boolean

  constructor(isSlow = false) {
    super('The query goes on in a thread of its own')
    this.isSlow = isSlow
  }
}

/** After so many documents it is looked at the clock. */
const documentsPerLook = 16

/**
 * Makes the budget of one query on the main thread, which answers everybody: a number of documents, and some of its
 * time.
 */
export function mainBudget(time = timeAtOnce, most = documentsAtOnce): Budget {
  let end: number | undefined
  let lookAgain = performance.now() + time / 2
  let documents = 0
  const look = () => {
    // The clock is asked first: it takes less time than the processor's.
    if (performance.now() < lookAgain) return
    // Until now it cannot have computed for longer than the clock says.
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

/** Node.js tells what one thread has computed from 23.9 on. */
const canTell = 'threadCpuUsage' in process

/**
 * For how many milliseconds this thread has computed: on a busy machine the clock would send to another thread what is
 * nearly done. Where that is not known, the clock.
 */
function computed(): number {
  if (!canTell) return performance.now()
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000
}
