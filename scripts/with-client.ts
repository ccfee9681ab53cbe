import type {SanityClient} from '@sanity/client'

import type {Settings} from '../src/connection/index.ts'

/** A lake for one command keeps few documents in memory: most are read once. */
const cacheBytes = 8 * 1024 * 1024

/** Returns the lake that the environment and the `.env` files of this folder name. Throws `incomplete-settings`. */
export async function currentSettings(): Promise<Settings> {
  // The room's index would load a client, which not every command needs.
  const {loadEnvironment} = await import('../src/connection/environment.ts')
  const {readSettings} = await import('../src/connection/settings.ts')
  return readSettings(await loadEnvironment(process.cwd()))
}

/**
 * Does some work with a client for the lake of this folder: the hosted one where that is set. Otherwise it is the
 * embedded one of the process that owns the data, or one in this process for as long as the work takes.
 */
export async function withClient<T>(work: (client: SanityClient) => Promise<T>): Promise<T> {
  // Imported only here: a command that is asked for help, or renders a file, needs none of it.
  const {createEmbeddedClient, createHostedClient} = await import('../src/connection/index.ts')
  const settings = await currentSettings()
  if (settings.lake === 'hosted') return work(createHostedClient(settings))
  const {findOrStartLake} = await import('@newsdesk/lake')
  const lake = await findOrStartLake(undefined, {lifetime: 'command', port: 0, cacheBytes})
  try {
    return await work(createEmbeddedClient(lake, lake.fetch))
  } finally {
    await lake.close()
  }
}
