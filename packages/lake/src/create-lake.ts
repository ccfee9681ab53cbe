import type {LakeFetch} from './http/fetch-in-process.ts'
import type {Lake} from './lake.ts'
import {openLake, type OpenOptions} from './open-lake.ts'

/** A lake in this process. */
export interface LakeInProcess {
  /** Base URL of the API: what goes into `apiHost` of `@sanity/client`. */
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  /** The token with which a client writes and sees drafts. */
  readonly token: string
  /** Asks the lake by a function: what `resolveFetch` of `@sanity/client` returns. */
  readonly fetch: LakeFetch
  /** Answers pending requests, closes the storage and releases the data directory. Further calls do nothing. */
  close(): Promise<void>
}

/**
 * Opens an embedded Content Lake without a port.
 *
 * ```ts
 * const lake = await createLake({memory: true})
 * const client = createClient({apiHost: lake.url, useProjectHostname: false, projectId: lake.projectId,
 *   dataset: lake.dataset, token: lake.token, apiVersion: '2026-11-01', useCdn: false,
 *   resolveFetch: () => lake.fetch})
 * await lake.close()
 * ```
 *
 * Throws `owned-by-another` when another process owns the data, and `damaged-data`.
 */
export async function createLake(options: OpenOptions = {}): Promise<LakeInProcess> {
  const {lake, fetch, close} = await openLake(options)
  return {...accessTo(lake), fetch, close: once(close)}
}

/** The address of a lake, and the names and token that a client needs. */
export function accessTo(lake: Lake): Omit<LakeInProcess, 'fetch' | 'close'> {
  return {url: lake.url, projectId: lake.projectId, dataset: lake.mainDataset, token: lake.token}
}

/** Returns a function that runs `work` on its first call, and returns the same promise afterwards. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
