import type {SanityClient} from '@sanity/client'

/** What was done to a document, as the lake tells it. */
export interface DocumentChange {
  readonly documentId: string
  /** Undefined where the document did not exist. */
  readonly previousRev: string | undefined
  readonly resultRev: string | undefined
  readonly isGone: boolean
  /** What leads from the document before to the one after, without `_rev`, in the mendoza format. */
  readonly effect: readonly unknown[] | undefined
  /** Whether more changes of the same transaction follow. */
  readonly hasMore: boolean
}

/** What is heard of the lake. */
export type LakeEvent =
  | {readonly type: 'changed'; readonly change: DocumentChange}
  /** It is listened to from now on; what was before may be unknown. */
  | {readonly type: 'listening'}
  /** It is listened to again, and nothing was missed. */
  | {readonly type: 'resumed'}
  /** It does not answer; it is tried again. */
  | {readonly type: 'away'}
  /** It refuses to be listened to. */
  | {readonly type: 'refused'; readonly error: unknown}

const documents = '*[_type in ["article", "source", "sanity.imageAsset"]]'

/** The members of an event that are used; `effects` is not in the client's types. */
interface Mutation {
  readonly documentId: string
  readonly previousRev?: string
  readonly resultRev?: string
  readonly transition?: string
  readonly effects?: {readonly apply?: readonly unknown[]}
  readonly transactionTotalEvents?: number
  readonly transactionCurrentEvent?: number
}

/**
 * Listens to every change of what pages are made of, drafts and versions among it, until it is stopped. Only what has
 * changed within a document travels. A connection that breaks is made again where it broke.
 */
export function listenToLake(
  client: SanityClient,
  hear: (event: LakeEvent) => void,
): {readonly stop: () => void} {
  const subscription = client
    .listen(
      documents,
      {},
      {
        events: ['welcome', 'welcomeback', 'reset', 'reconnect', 'mutation'],
        enableResume: true,
        effectFormat: 'mendoza',
        includeResult: false,
        includeMutations: false,
        includeAllVersions: true,
        visibility: 'transaction',
        tag: 'preview',
      },
    )
    .subscribe({
      next: (event) => {
        switch (event.type) {
          case 'mutation':
            hear({type: 'changed', change: changeOf(event)})
            break
          case 'welcomeback':
            hear({type: 'resumed'})
            break
          case 'reconnect':
            hear({type: 'away'})
            break
          case 'welcome':
          case 'reset':
            hear({type: 'listening'})
        }
      },
      error: (error: unknown) => hear({type: 'refused', error}),
    })
  return {stop: () => subscription.unsubscribe()}
}

function changeOf(mutation: Mutation): DocumentChange {
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
