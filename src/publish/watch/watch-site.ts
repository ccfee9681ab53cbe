import type {SanityClient} from '@sanity/client'

import {reasonOf} from '../../content/reason-of.ts'
import {listenToLake} from '../../connection/index.ts'
import {SITE_MADE_OF} from '../../content/queries/index.ts'
import {PublishError} from '../publish-error.ts'
import type {SiteOptions} from '../site-options.ts'
import {Watcher} from './watcher.ts'
import type {WatchListener} from './watch-listener.ts'

/**
 * Keeps the folder of a site up to date with the published content, until the signal aborts. Listens to the lake. Where
 * it cannot resume from the last event, it catches up with all changes. Throws `lake-lost` when the lake rejects the
 * listener, and as `buildSite` does.
 */
export async function watchSite(
  client: SanityClient,
  options: SiteOptions,
  listener: WatchListener,
  signal: AbortSignal,
): Promise<void> {
  const watcher = new Watcher(client, options, listener)
  let refusal: unknown
  const published = {includeAllVersions: false, visibility: 'query'} as const
  const listening = listenToLake(client, SITE_MADE_OF, published, (event) => {
    if (event.type === 'refused') {
      refusal = event.error
      watcher.stop()
    } else {
      watcher.hear(event)
    }
  })
  const stop = () => watcher.stop()
  signal.addEventListener('abort', stop, {once: true})
  if (signal.aborted) stop()
  try {
    await watcher.run()
  } finally {
    signal.removeEventListener('abort', stop)
    listening.stop()
  }
  if (refusal !== undefined) {
    throw new PublishError(
      'lake-lost',
      `The Content Lake refuses the listener: ${reasonOf(refusal)}${statusOf(refusal)}. Check that the token may read and that the dataset exists.`,
    )
  }
}

/** Returns ` (401)`, if the lake has answered at all. */
function statusOf(error: unknown): string {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? ` (${error.status})`
    : ''
}
