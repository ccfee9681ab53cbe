import type {DatasetStore} from '../storage/dataset-store.ts'
import {documentOfMutation, type LoggedTransaction} from '../storage/transaction-log.ts'

/** The requested transactions, and the requested parts of them. */
export interface TransactionHistoryOptions {
  /** The first transaction, inclusive. */
  readonly fromTransaction?: string
  /** The last transaction, inclusive. */
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
  /** Leaves out the changes to other documents. */
  readonly identifiedDocumentsOnly: boolean
  readonly includeEffects: boolean
}

/** A transaction in the form of the history API. */
export interface HistoryTransaction {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly documentIDs: readonly string[]
  readonly mutations?: readonly object[]
  readonly effects?: Readonly<Record<string, object>>
}

/**
 * Returns the transactions that changed any of some documents, or all transactions, oldest first by default. A
 * transaction that is not in the log is not a bound.
 */
export function transactionsOf(
  store: DatasetStore,
  ids: readonly string[] | undefined,
  options: TransactionHistoryOptions,
): HistoryTransaction[] {
  const {fromTransaction, toTransaction, fromTime, toTime, authors, limit, reverse} = options
  const firstSeq = fromTransaction ? store.log.seqOf(fromTransaction) : undefined
  const lastSeq = toTransaction ? store.log.seqOf(toTransaction) : undefined
  return store.log
    .find({ids, firstSeq, lastSeq, fromTime, toTime, authors, limit, reverse})
    .map((transaction) => shown(transaction, ids, options))
}

function shown(
  {id, timestamp, author, mutations, changes}: LoggedTransaction,
  ids: readonly string[] | undefined,
  options: TransactionHistoryOptions,
): HistoryTransaction {
  const {identifiedDocumentsOnly, excludeContent, excludeMutations, includeEffects} = options
  const isShown = (documentId: string) =>
    !identifiedDocumentsOnly || !ids || ids.includes(documentId)
  const heard = changes.filter(({documentId}) => isShown(documentId))
  const effects = Object.fromEntries(heard.map((change) => [change.documentId, change.effects]))
  const withMutations = !excludeContent && !excludeMutations
  return {
    id,
    timestamp,
    author,
    documentIDs: heard.map(({documentId}) => documentId),
    ...(withMutations
      ? {mutations: mutations.filter((mutation) => isShown(documentOfMutation(mutation)))}
      : {}),
    ...(includeEffects ? {effects} : {}),
  }
}
