import {createClient} from '@sanity/client'
import type {WorkspaceOptions} from 'sanity'

import {readPageLake} from './page-lake.ts'

/** The longest time between two attempts, in milliseconds: the lake is on this machine, asking it costs little. */
const longestWait = 2_000

/**
 * Returns how a Studio talks to the embedded lake that serves it, and turns off the parts of Studio that belong to
 * services of sanity.io beside the Content Lake. The page's own scripts open event streams and repeat reads
 * (`packages/lake/src/studio/reach-lake.ts`).
 */
export function embeddedWorkspace() {
  const {projectId, dataset, url} = readPageLake()
  return {
    projectId,
    dataset,
    apiHost: url,
    // The only way to tell Studio's client that the project is no part of the host.
    unstable_clientFactory: (options) =>
      createClient({
        ...options,
        // Studio takes a failed read for a fault of its own, so it waits for a busy lake.
        maxRetries: Number.POSITIVE_INFINITY,
        retryDelay: (attempt: number) =>
          Math.min(longestWait, 100 * 2 ** attempt) + Math.random() * 100,
        timeout: 0,
        useProjectHostname: false,
      }),
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
    mediaLibrary: {enabled: false},
    scheduledPublishing: {enabled: false},
  } satisfies Partial<WorkspaceOptions>
}
