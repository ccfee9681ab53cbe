import {createClient} from '@sanity/client'
import type {WorkspaceOptions} from 'sanity'

import {readPageLake} from './page-lake.ts'

/** The longest time between two attempts, in milliseconds. The lake is on this machine, so attempts are cheap. */
const longestWait = 2_000

/**
 * Returns the configuration by which a Studio reaches the embedded lake that serves it. It turns off the parts of
 * Studio for services of sanity.io beside the Content Lake. The page's own scripts open event streams and repeat reads
 * (`packages/lake/src/studio/reach-lake.ts`).
 */
export function embeddedWorkspace() {
  const {projectId, dataset, url} = readPageLake()
  return {
    projectId,
    dataset,
    apiHost: url,
    // Only this option tells Studio's client that the project is not a part of the host.
    unstable_clientFactory: (options) =>
      createClient({
        ...options,
        // Studio treats a failed read as its own fault, so reads wait for a busy lake.
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
