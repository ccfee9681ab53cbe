import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'

import {reachDirectly} from './client.ts'

/** The settings of a client as plain data, from which another thread makes the same client. */
export type ClientSettings = Pick<ClientConfig, (typeof copied)[number]>

const copied = [
  'apiHost',
  'apiVersion',
  'dataset',
  'perspective',
  'projectId',
  'token',
  'useCdn',
  'useProjectHostname',
] as const

/** Returns the settings of a client of this room. */
export function settingsOf(client: SanityClient): ClientSettings {
  const config = client.config()
  return Object.fromEntries(copied.map((name) => [name, config[name]]))
}

/** Makes a client from settings. It reaches an embedded lake over HTTP, because functions cannot cross threads. */
export function createClientFrom(settings: ClientSettings): SanityClient {
  const isEmbedded = settings.useProjectHostname === false
  return createClient({...settings, ...(isEmbedded && {resolveFetch: reachDirectly})})
}
