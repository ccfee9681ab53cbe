import {findOrStartLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'

import {
  createEmbeddedClient,
  createHostedClient,
  loadEnvironment,
  readSettings,
  type Settings,
} from '../connection/index.ts'

/** Which lake the environment and the `.env` files of this folder name. Throws `incompleteSettings`. */
export async function currentSettings(): Promise<Settings> {
  return readSettings(await loadEnvironment(process.cwd()))
}

/**
 * Does some work with a client for the lake of this folder: the hosted one where that is set; else the embedded one of
 * the process that owns the data, or one in this process for as long as the work takes.
 */
export async function withClient<T>(work: (client: SanityClient) => Promise<T>): Promise<T> {
  const settings = await currentSettings()
  if (settings.lake === 'hosted') return work(createHostedClient(settings))
  const lake = await findOrStartLake()
  try {
    return await work(createEmbeddedClient(lake))
  } finally {
    await lake.close()
  }
}
