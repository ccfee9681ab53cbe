import {once} from 'node:events'
import {createWriteStream} from 'node:fs'
import {Writable} from 'node:stream'

import type {SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'

import {fingerprintOf, isTransferred, type Fingerprints, type LakeDocument} from './differences.ts'

/** Passes each document of a lake that may be transferred to `visit`, by the official export. */
export async function visitDocuments(
  client: SanityClient,
  visit: (document: LakeDocument) => void,
): Promise<void> {
  const nowhere = new Writable({write: (_chunk, _encoding, done) => done()})
  await exportTo(client, nowhere, (document) => {
    visit(document)
    return false
  })
}

/** Reads the fingerprints of a lake's documents. */
export async function readFingerprints(client: SanityClient): Promise<Fingerprints> {
  const found = new Map<string, ReturnType<typeof fingerprintOf>>()
  await visitDocuments(client, (document) => void found.set(document._id, fingerprintOf(document)))
  return found
}

/** Writes the documents of some ids to a file, in the official format `.tar.gz`. */
export async function exportDocuments(
  client: SanityClient,
  ids: ReadonlySet<string>,
  file: string,
): Promise<void> {
  const output = createWriteStream(file, {mode: 0o600})
  await exportTo(client, output, ({_id}) => ids.has(_id))
  if (!output.closed) await once(output, 'close')
}

async function exportTo(
  client: SanityClient,
  output: Writable,
  include: (document: LakeDocument) => boolean,
): Promise<void> {
  await exportDataset({
    client,
    dataset: client.config().dataset ?? '',
    outputPath: output,
    compress: true,
    // Assets are copied one by one: those that are there already stay where they are.
    raw: true,
    assets: false,
    filterDocument: (document: unknown) =>
      isTransferred(document as LakeDocument) && include(document as LakeDocument),
  })
}
