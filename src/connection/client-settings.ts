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
  const config = client.config()
  const {apiHost, apiVersion, useProjectHostname, projectId, dataset, token, useCdn} = config
  const {perspective, resolveFetch} = config
  const asked = {apiHost, apiVersion, useProjectHostname, projectId, dataset, token, useCdn}
  return {
    config: {...asked, ...(perspective && {perspective})},
    isDirect: resolveFetch === reachDirectly,
  }
}

/** The client that the settings are of. */
export function createClientFrom({config, isDirect}: ClientSettings): SanityClient {
  return createClient({...config, ...(isDirect && {resolveFetch: reachDirectly})})
}
