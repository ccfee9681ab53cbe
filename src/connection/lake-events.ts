import type {ListenOptions, MutationEvent, SanityClient} from '@sanity/client'

/** An event of a lake. */
export type LakeEvent =
  /** A document was changed. */
  | {readonly type: 'changed'; readonly mutation: MutationEvent}
  /** The listener has started; earlier changes may be unknown. */
  | {readonly type: 'listening'}
  /** The listener has resumed without a gap. */
  | {readonly type: 'resumed'}
  /** The lake does not answer; the listener retries. */
  | {readonly type: 'away'}
  /** The lake refuses the listener. */
  | {readonly type: 'refused'; readonly error: unknown}

/**
 * Listens to every change of the documents of a GROQ filter, until it is stopped; `options` select the changes. Events
 * carry neither documents nor mutations. A broken connection resumes at its last event.
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
