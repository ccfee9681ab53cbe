/** A change of a document, as the lake reports it. */
export interface DocumentChange {
  readonly documentId: string
  /** Undefined if the document did not exist. */
  readonly previousRev: string | undefined
  readonly resultRev: string | undefined
  readonly isGone: boolean
  /** The patch from the document before to the one after, without `_rev`, in the mendoza format. */
  readonly effect: readonly unknown[] | undefined
  /** Whether more changes of the same transaction follow. */
  readonly hasMore: boolean
}

/** The used members of an event; the client's types omit `effects`. */
interface Mutation {
  readonly documentId: string
  readonly previousRev?: string
  readonly resultRev?: string
  readonly transition?: string
  readonly effects?: {readonly apply?: readonly unknown[]}
  readonly transactionTotalEvents?: number
  readonly transactionCurrentEvent?: number
}

/** Reads the change from an event of a listener with effects. */
export function changeOf(mutation: Mutation): DocumentChange {
  const {documentId, previousRev, resultRev, transition, effects} = mutation
  const {transactionTotalEvents: total = 1, transactionCurrentEvent: current = total} = mutation
  return {
    documentId,
    previousRev,
    resultRev,
    isGone: transition === 'disappear',
    effect: effects?.apply,
    hasMore: current < total,
  }
}
