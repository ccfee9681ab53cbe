import {createClient} from '@sanity/client'
import type {WorkspaceOptions} from 'sanity'

import {tunnelEvents} from './event-tunnel.ts'
import {readPageLake} from './page-lake.ts'
import {patience} from './patience.ts'

/**
 * How a Studio talks to the embedded lake that serves it, and which parts of it are off: those that belong to services
 * of sanity.io beside the Content Lake.
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
        ...patience,
        // A lake that is gone is waited for as long as it takes.
        timeout: 0,
        useProjectHostname: false,
        resolveFetch: () => tunnelEvents,
      }),
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
    mediaLibrary: {enabled: false},
    scheduledPublishing: {enabled: false},
  } satisfies Partial<WorkspaceOptions>
}
