import type {ListenOptions, MutationEvent, SanityClient} from '@sanity/client'

/** An event of a lake. */
export type LakeEvent =
  /** A document was changed. */
  | {readonly type: 'changed'; readonly mutation: MutationEvent}
  /** It is listened to from now on; what was before may be unknown. */
  | {readonly type: 'listening'}
  /** It is listened to again, and nothing was missed. */
  | {readonly type: 'resumed'}
  /** It does not answer; it is tried again. */
  | {readonly type: 'away'}
  /** It refuses to be listened to. */
  | {readonly type: 'refused'; readonly error: unknown}

/**
 * Listens to every change of some documents, a GROQ filter, until it is stopped; `options` select the changes. Neither
 * documents nor mutations travel. A broken connection is made again where it broke.
 */
export function listenToLake(
  client: SanityClient,
  documents: string,
  options: Pick<ListenOptions, 'effectFormat' | 'includeAllVersions' | 'tag' | 'visibility'>,
  hear: (event: LakeEvent) => void,
): {readonly stop: () => void} {
  const subscription = client
    .listen(
      documents,
      {},
      {
        ...options,
        events: ['welcome', 'welcomeback', 'reset', 'reconnect', 'mutation'],
        enableResume: true,
        includeResult: false,
        includeMutations: false,
      },
    )
    .subscribe({
      next: (event) => {
        switch (event.type) {
          case 'mutation':
            hear({type: 'changed', mutation: event})
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
