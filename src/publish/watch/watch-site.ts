import type {SanityClient} from '@sanity/client'

import {listenToLake} from '../../connection/index.ts'
import {SITE_MADE_OF} from '../../content/queries/index.ts'
import {PublishError, reasonOf} from '../publish-error.ts'
import type {SiteOptions} from '../site-options.ts'
import {Watcher} from './watcher.ts'
import type {WatchListener} from './watch-listener.ts'

/**
 * Keeps the folder of a site up to what is published, until the signal aborts. It listens to the lake; where it cannot
 * go on from what it heard last, it catches up with everything that has changed. Throws `lake-lost` when the lake refuses
 * to be listened to, and as `buildSite` does.
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
      `The Content Lake refuses to be listened to: ${reasonOf(refusal)}${statusOf(refusal)}. See that the token may read, and that the dataset is there.`,
    )
  }
}

/** ` (401)`, when the lake has answered at all. */
function statusOf(error: unknown): string {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? ` (${error.status})`
    : ''
}
