import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {LakeError} from './errors.ts'
import type {LakeFetch} from './http/fetch-in-process.ts'
import {defaultProjectId} from './lake-options.ts'
import {findEndpoint, type Endpoint} from './owner/endpoint.ts'
import {readProjectId} from './owner/project.ts'
import {defaultDirectory} from './open-lake.ts'
import {startLake, type RunningLake, type StartOptions} from './start-lake.ts'

/** A lake of this process or another one. */
export interface AvailableLake extends Omit<RunningLake, 'fetch'> {
  /** Asks the lake by a function, when it is in this process. */
  readonly fetch: LakeFetch | undefined
  /** Whether another process runs it; then `close` leaves it running. */
  readonly shared: boolean
}

/**
 * Finds the lake of a data directory for the length of a command. When a server owns the data, that is its lake.
 * Otherwise a lake opens in this process, by default on a free port, and `close` ends it. Throws as {@link startLake}
 * does.
 */
export async function findOrStartLake(
  directory = defaultDirectory,
  options: Pick<StartOptions, 'cacheBytes' | 'lifetime' | 'port'> = {port: 0, lifetime: 'command'},
): Promise<AvailableLake> {
  for (;;) {
    const endpoint = await findEndpoint(directory)
    // A short command may end at any moment, so this waits for its data instead of sharing it.
    if (endpoint?.lifetime === 'server') return sharedLake(directory, endpoint)
    try {
      const lake = await startLake({...options, directory})
      return {...lake, shared: false}
    } catch (error) {
      // A server may have taken the data between the two checks; then its lake is used.
      const owned = error instanceof LakeError && error.code === 'owned-by-another'
      const owner = owned ? await findEndpoint(directory) : undefined
      if (owner?.lifetime !== 'server') throw error
    }
  }
}

function sharedLake(directory: string, {url, dataset}: Endpoint): AvailableLake {
  return {
    url,
    projectId: readProjectId(directory) ?? defaultProjectId,
    dataset,
    token: readFileSync(join(directory, 'token'), 'utf8').trim(),
    fetch: undefined,
    certificate: undefined,
    studio: undefined,
    shared: true,
    close: async () => {},
  }
}
