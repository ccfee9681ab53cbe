import type {Document} from '../document.ts'
import {documentOfMutation, type LoggedTransaction} from '../storage/transaction-log.ts'
import type {ChangedDocument} from './changed-documents.ts'
import type {ListenOptions} from './listen-options.ts'
import type {FollowedTransaction} from './log-tail.ts'

/** The event of one document in one transaction, as a listener hears it. */
export interface MutationEvent {
  /** `<transaction>#<document>`: where a listener can resume. */
  readonly eventId: string
  readonly documentId: string
  readonly transactionId: string
  readonly transition: 'appear' | 'update' | 'disappear'
  readonly [member: string]: unknown
}

/**
 * Returns the events of a transaction for a listener: one for each document that matches its query before or after.
 *
 * Studio depends on three rules. `previousRev` is missing when the document did not exist. `resultRev` is there even
 * when it is gone. The total counts the events of this listener, not the documents of the transaction.
 */
export function mutationEvents(
  transaction: FollowedTransaction,
  matches: (document: Document) => boolean,
  options: ListenOptions,
): MutationEvent[] {
  const heard = transaction.changed.flatMap((change) => {
    const transition = transitionOf(change, matches)
    return transition ? [{change, transition}] : []
  })
  return heard.map(({change, transition}, index) => ({
    eventId: `${transaction.id}#${change.documentId}`,
    documentId: change.documentId,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    ...(options.includeMutations ? {mutations: mutationsOf(transaction, change.documentId)} : {}),
    ...(change.previousRev === null ? {} : {previousRev: change.previousRev}),
    resultRev: transaction.id,
    ...(options.includeResult && change.after ? {result: change.after} : {}),
    ...(options.includePreviousRevision ? {previous: change.before} : {}),
    ...(options.includeEffects ? {effects: change.effects} : {}),
    timestamp: transaction.timestamp,
    visibility: options.visibility,
    transactionTotalEvents: heard.length,
    transactionCurrentEvent: index + 1,
  }))
}

function transitionOf(
  {before, after}: ChangedDocument,
  matches: (document: Document) => boolean,
): MutationEvent['transition'] | undefined {
  const matchedBefore = before !== null && matches(before)
  const matchesAfter = after !== null && matches(after)
  if (matchedBefore) return matchesAfter ? 'update' : 'disappear'
  return matchesAfter ? 'appear' : undefined
}

/** The mutations of a transaction that are of one document. */
function mutationsOf({mutations}: LoggedTransaction, documentId: string): object[] {
  return mutations.filter((mutation) => documentOfMutation(mutation) === documentId)
}
