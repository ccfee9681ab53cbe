import {documentsAtOnce, timeAtOnce} from './query-limits.ts'

/** A query takes more than it may on the thread that answers everybody. */
export class OverBudget extends Error {
  override name = 'OverBudget'
}

/** A check of one query that throws {@link OverBudget} after some documents, or some time. */
export function budget(): (expected?: number) => void {
  const end = performance.now() + timeAtOnce
  let documents = 0
  return (expected = 0) => {
    documents += 1
    if (
      documents + expected > documentsAtOnce ||
      (documents % 16 === 0 && performance.now() > end)
    ) {
      throw new OverBudget('The query goes on in a thread of its own')
    }
  }
}
