import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'

import {reachDirectly} from './client.ts'

/** What it takes to make the same client in another thread: data alone. */
export interface ClientSettings {
  readonly config: ClientConfig
  /** It reaches its lake past every proxy. */
  readonly isDirect: boolean
}

/** The settings of a client of this room. */
export function settingsOf(client: SanityClient): ClientSettings {
  const {apiHost, apiVersion, useProjectHostname, projectId, dataset, token, useCdn} =
    client.config()
  const {perspective, resolveFetch} = client.config()
  return {
    config: {
      apiHost,
      apiVersion,
      useProjectHostname,
      projectId,
      dataset,
      token,
      useCdn,
      ...(perspective && {perspective}),
    },
    isDirect: resolveFetch === reachDirectly,
  }
}

/** The client that the settings are of. */
export function createClientFrom({config, isDirect}: ClientSettings): SanityClient {
  return createClient({...config, ...(isDirect && {resolveFetch: reachDirectly})})
}
