import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake} from '@newsdesk/lake'
import {createClient, type SanityClient} from '@sanity/client'

/** A Content Lake to hold the contract against. */
export interface Engine {
  readonly client: SanityClient
  close(): Promise<void>
}

/** The engines that every contract test runs on, by name. */
export const engines: readonly (readonly [name: string, start: () => Promise<Engine>])[] = [
  ['in memory', () => startEmbedded({memory: true})],
  ['on disk', startOnDisk],
]

async function startOnDisk(): Promise<Engine> {
  const directory = mkdtempSync(join(tmpdir(), 'newsdesk-contract-'))
  const engine = await startEmbedded({directory})
  return {
    ...engine,
    close: async () => {
      await engine.close()
      rmSync(directory, {recursive: true})
    },
  }
}

async function startEmbedded(options: {memory: true} | {directory: string}): Promise<Engine> {
  const lake = await startLake({...options, port: 0})
  const client = createClient({
    apiHost: lake.url,
    useProjectHostname: false,
    projectId: lake.projectId,
    dataset: lake.dataset,
    token: lake.token,
    apiVersion: '2025-02-19',
    useCdn: false,
  })
  return {client, close: () => lake.close()}
}
