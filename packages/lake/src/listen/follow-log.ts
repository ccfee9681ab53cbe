import type {Commits, Interest} from './commits.ts'
import type {FollowedTransaction, LogTail} from './log-tail.ts'

/** A log that can be followed. */
export interface Followed {
  readonly tail: LogTail
  readonly commits: Commits
}

/** The silence after which a listener is told that the lake is alive, in milliseconds. */
const silence = 15_000

/**
 * Yields a superset of the interesting transactions after a position of the log, as they are committed, until the
 * signal aborts or the dataset closes. Each time, it yields all that exist by then, and an empty list after a long
 * silence. It reads the log at the speed of its caller and keeps nothing.
 */
export async function* followLog(
  {tail, commits}: Followed,
  interest: Interest,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<readonly FollowedTransaction[], void> {
  let seq = from
  while (!signal.aborted && !commits.isClosed) {
    const transactions = tail.after(seq)
    const last = transactions.at(-1)
    if (last) {
      yield transactions
      ;({seq} = last)
      continue
    }
    // No commit can happen between reading the log and the wait, because both are in one turn of the event loop.
    const {from: place = seq, silent} = await commits.next(interest, signal, silence)
    seq = Math.max(seq, place)
    if (silent) yield []
  }
}
