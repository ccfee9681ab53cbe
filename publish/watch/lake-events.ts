import type {SanityClient} from '@sanity/client'

/** What a watcher hears of the lake. */
export type LakeEvent =
  /** A document was published, changed or unpublished. */
  | {readonly type: 'changed'; readonly id: string}
  /** It is listening; what was before may be unknown. */
  | {readonly type: 'listening'}
  /** It is listening again, and has missed nothing. */
  | {readonly type: 'resumed'}
  /** The lake does not answer; it is tried again. */
  | {readonly type: 'away'}
  /** The lake refuses to be listened to. */
  | {readonly type: 'refused'; readonly error: unknown}

const documents = '*[_type in ["article", "source", "sanity.imageAsset"]]'

/** Listens to what is published, until it is stopped. A connection that breaks is made again where it broke. */
export function listenToLake(
  client: SanityClient,
  hear: (event: LakeEvent) => void,
): {stop: () => void} {
  const subscription = client
    .listen(
      documents,
      {},
      {
        events: ['welcome', 'welcomeback', 'reset', 'reconnect', 'mutation'],
        enableResume: true,
        includeResult: false,
        includeMutations: false,
        includeAllVersions: false,
        visibility: 'query',
      },
    )
    .subscribe({
      next: (event) => {
        switch (event.type) {
          case 'mutation':
            hear({type: 'changed', id: event.documentId})
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
