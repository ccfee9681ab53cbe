import {randomBytes} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake} from '@newsdesk/lake'
import {createClient, type SanityClient} from '@sanity/client'

/** A Content Lake that the contract suite tests. */
export interface Engine {
  readonly client: SanityClient
  /** An empty dataset created for the tests. */
  readonly dataset: string
  close(): Promise<void>
}

const common = {apiVersion: '2025-02-19', useCdn: false}

/**
 * The engines that every contract test runs on, by name. They are the embedded lake in memory and on disk, and the
 * hosted one where a project, a dataset and a token are set. Existing datasets are not touched.
 */
export const engines: readonly (readonly [name: string, start: () => Promise<Engine>])[] = [
  ['in memory', () => startEmbedded({memory: true})],
  ['on disk', startOnDisk],
  ...hostedEngine(),
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
    ...common,
    apiHost: lake.url,
    useProjectHostname: false,
    projectId: lake.projectId,
    dataset: lake.dataset,
    token: lake.token,
  })
  const engine = await withOwnDataset(client)
  return {
    ...engine,
    close: async () => {
      await engine.close()
      await lake.close()
    },
  }
}

function hostedEngine(): [string, () => Promise<Engine>][] {
  const {
    SANITY_STUDIO_PROJECT_ID: projectId,
    SANITY_STUDIO_DATASET: dataset,
    SANITY_AUTH_TOKEN: token,
  } = process.env
  if (!projectId || !dataset || !token) return []
  const client = createClient({...common, projectId, dataset, token})
  return [['hosted', () => withOwnDataset(client)]]
}

async function withOwnDataset(client: SanityClient): Promise<Engine> {
  const dataset = `contract-${randomBytes(6).toString('hex')}`
  await client.datasets.create(dataset, {aclMode: 'public'})
  return {
    client: client.withConfig({dataset}),
    dataset,
    close: async () => {
      await client.datasets.delete(dataset)
    },
  }
}
