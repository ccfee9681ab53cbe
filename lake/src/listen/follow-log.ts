import type {LoggedTransaction, TransactionLog} from '../storage/transaction-log.ts'
import type {Commits} from './commits.ts'

/** How many transactions are read at once. */
const batch = 50

/** How long a listener hears nothing before it is told that the lake is still there, in milliseconds. */
const silence = 15_000

/**
 * The transactions after a place of the log, as they are committed, until the signal aborts or the dataset is closed;
 * `undefined` whenever there was none for a while. It reads the log at the speed of its caller and keeps nothing.
 */
export async function* followLog(
  log: TransactionLog,
  commits: Commits,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<LoggedTransaction | undefined, void> {
  let seq = from
  while (!signal.aborted && !commits.isClosed) {
    const transactions = log.after(seq, batch)
    for (const transaction of transactions) {
      yield transaction
      if (signal.aborted || commits.isClosed) return
      ;({seq} = transaction)
    }
    if (transactions.length > 0) continue
    // Nothing can be committed between the look at the log and the wait: both are in one turn of the event loop.
    const waited = performance.now()
    await commits.next(signal, silence)
    if (performance.now() - waited >= silence) yield undefined
  }
}
