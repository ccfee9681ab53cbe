import type {DatasetStore} from '../storage/dataset-store.ts'
import type {LoggedTransaction, TransactionLog} from '../storage/transaction-log.ts'
import {ChangedDocuments, type ChangedDocument} from './changed-documents.ts'

/** A transaction of the log with the documents that it changed, before and after. */
export interface FollowedTransaction extends LoggedTransaction {
  readonly changed: readonly ChangedDocument[]
}

/** How many of the newest transactions are kept. */
const kept = 64

/** How many transactions are read at once. */
const batch = 50

/**
 * The log for its followers. They request the same transactions within a moment, so the newest are read once for all of
 * them. A follower that is further behind reads for itself.
 */
export class LogTail {
  readonly #log: TransactionLog
  readonly #changed: ChangedDocuments
  readonly #recent = new Map<number, FollowedTransaction>()
  #head: number

  constructor(store: DatasetStore) {
    this.#log = store.log
    this.#changed = new ChangedDocuments(store)
    this.#head = store.log.head()?.seq ?? 0
  }

  /** Records the new end of the log. */
  grow(seq: number): void {
    this.#head = seq
    for (const old of this.#recent.keys()) if (old <= seq - kept) this.#recent.delete(old)
  }

  /** Returns the next transactions after a position, in order; empty when there are none yet. */
  after(seq: number): readonly FollowedTransaction[] {
    if (seq >= this.#head) return []
    const known: FollowedTransaction[] = []
    for (let next = this.#recent.get(seq + 1); next; next = this.#recent.get(next.seq + 1)) {
      known.push(next)
    }
    if (known.length > 0) return known
    return this.#log.after(seq, batch).map((transaction) => this.#remembered(transaction))
  }

  #remembered(transaction: LoggedTransaction): FollowedTransaction {
    const followed = {...transaction, changed: this.#changed.of(transaction)}
    if (transaction.seq > this.#head - kept) this.#recent.set(transaction.seq, followed)
    return followed
  }
}
