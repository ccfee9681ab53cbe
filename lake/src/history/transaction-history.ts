import type {DatasetStore} from '../storage/dataset-store.ts'
import type {LoggedTransaction} from '../storage/transaction-log.ts'

/** Which transactions are asked for, and how much of them. */
export interface TransactionHistoryOptions {
  /** The first one, itself among them. */
  readonly fromTransaction?: string
  /** The last one, itself among them. */
  readonly toTransaction?: string
  /** ISO 8601, inclusive. */
  readonly fromTime?: string
  readonly toTime?: string
  readonly authors?: readonly string[]
  readonly limit: number
  /** Newest first. */
  readonly reverse: boolean
  readonly excludeContent: boolean
  readonly excludeMutations: boolean
  /** Leaves out what the transactions did to other documents. */
  readonly identifiedDocumentsOnly: boolean
  readonly includeEffects: boolean
}

/** A transaction as the history API has it. */
export interface HistoryTransaction {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly documentIDs: readonly string[]
  readonly mutations?: readonly object[]
  readonly effects?: Readonly<Record<string, object>>
}

/** The transactions that changed any of some documents, oldest first unless asked otherwise. */
export function transactionsOf(
  store: DatasetStore,
  ids: readonly string[],
  options: TransactionHistoryOptions,
): HistoryTransaction[] {
  const {fromTransaction, toTransaction, fromTime, toTime, authors, limit, reverse} = options
  const first = fromTransaction ? (store.log.seqOf(fromTransaction) ?? 0) : 0
  const last = toTransaction ? (store.log.seqOf(toTransaction) ?? Infinity) : Infinity
  const found = store.log
    .ofDocuments(ids)
    .filter(
      ({seq, timestamp, author}) =>
        seq >= first &&
        seq <= last &&
        (!fromTime || timestamp >= fromTime) &&
        (!toTime || timestamp <= toTime) &&
        (!authors || authors.includes(author)),
    )
  const ordered = reverse ? found.toReversed() : found
  return ordered.slice(0, limit).map((transaction) => shown(transaction, ids, options))
}

function shown(
  {id, timestamp, author, mutations, changes}: LoggedTransaction,
  ids: readonly string[],
  options: TransactionHistoryOptions,
): HistoryTransaction {
  const heard = options.identifiedDocumentsOnly
    ? changes.filter(({documentId}) => ids.includes(documentId))
    : changes
  const effects = Object.fromEntries(heard.map((change) => [change.documentId, change.effects]))
  const withMutations = !options.excludeContent && !options.excludeMutations
  return {
    id,
    timestamp,
    author,
    documentIDs: heard.map(({documentId}) => documentId),
    ...(withMutations ? {mutations} : {}),
    ...(options.includeEffects ? {effects} : {}),
  }
}
