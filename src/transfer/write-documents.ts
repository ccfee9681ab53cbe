import {createReadStream} from 'node:fs'

import type {SanityClient} from '@sanity/client'
import {sanityImport} from '@sanity/import'

import {markerId} from './differences.ts'

/** Stores the documents of an archive in a lake. */
export type WriteArchive = (target: SanityClient, archive: string) => Promise<void>

/** Stores an archive in an embedded lake, all documents or none. */
export const writeToEmbedded: WriteArchive = async (target, archive) => {
  await target.request({
    method: 'POST',
    url: `/data/import/${target.config().dataset}`,
    query: {operation: 'createOrReplace'},
    body: createReadStream(archive),
    timeout: 0,
  })
}

/**
 * Stores an archive in a hosted lake by the official import. It makes many transactions, so one that is interrupted
 * leaves a part: {@link mark} the dataset before.
 */
export const writeToHosted: WriteArchive = async (target, archive) => {
  await sanityImport(createReadStream(archive), {
    client: target,
    operation: 'createOrReplace',
    releasesOperation: 'replace',
    onProgress: () => undefined,
    allowAssetsInDifferentDataset: false,
    allowSystemDocuments: false,
    replaceAssets: false,
    skipCrossDatasetReferences: false,
    tag: 'newsdesk.push',
  })
}

/** Marks a dataset as having half a transfer. */
export async function mark(target: SanityClient, from: string, documents: number): Promise<void> {
  const startedAt = new Date().toISOString()
  await target.createOrReplace({_id: markerId, _type: markerId, from, documents, startedAt})
}

/** Takes the mark away. */
export async function unmark(target: SanityClient): Promise<void> {
  await target.delete(markerId)
}

/** Returns the name of the lake from which a transfer to this one has begun and not ended. */
export async function markOf(lake: SanityClient): Promise<string | undefined> {
  const marker = await lake.getDocument<{from: string}>(markerId)
  return marker?.from
}
