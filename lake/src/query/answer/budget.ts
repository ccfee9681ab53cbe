import {documentsAtOnce, timeAtOnce} from './query-limits.ts'

/** A query takes more than it may on the thread that answers everybody. */
export class OverBudget extends Error {
  override name = 'OverBudget'
}

/** A check of one query that throws {@link OverBudget} after some documents, or some time of the processor. */
export function budget(): (expected?: number) => void {
  const end = computed() + timeAtOnce
  let documents = 0
  return (expected = 0) => {
    documents += 1
    if (documents + expected > documentsAtOnce || (documents % 16 === 0 && computed() > end)) {
      throw new OverBudget('The query goes on in a thread of its own')
    }
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
