import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'

import {copyAssets, type CopiedAsset} from './copy-assets.ts'
import {compareLakes, isAsset, type Difference} from './differences.ts'
import {exportDocuments, readFingerprints, visitDocuments} from './exported.ts'
import {TransferError} from './transfer-error.ts'
import {mark, markOf, unmark, writeToEmbedded, writeToHosted} from './write-documents.ts'

/** A lake that takes part in a transfer. */
export interface Party {
  readonly client: SanityClient
  /** Its name for people, as `abc12345/production`. */
  readonly name: string
  readonly isEmbedded: boolean
}

/** The further work of a transfer, beside storing new and changed documents. */
export interface TransferOptions {
  /** Replaces documents that were edited later in the target. */
  readonly overwrite: boolean
  /** Deletes documents that are in the target alone. */
  readonly delete: boolean
}

/** Returns how two lakes differ, without changing any. Throws {@link TransferError} when one of them has half a transfer. */
export async function planTransfer(source: Party, target: Party): Promise<readonly Difference[]> {
  await refuseHalf(source)
  // One after the other: the official export names its temporary folder after dataset and time.
  const there = await readFingerprints(target.client)
  return compareLakes(await readFingerprints(source.client), there)
}

/** Returns whether a transfer changes a document. */
export function isCarriedOut({kind}: Difference, options: TransferOptions): boolean {
  if (kind === 'newer') return options.overwrite
  return kind !== 'extra' || options.delete
}

/**
 * Carries out a plan: assets first, then documents, then deletions. A repeated transfer does what is left. An embedded
 * target gets all documents or none. A hosted one carries a mark until all are there. Throws {@link TransferError}.
 */
export async function runTransfer(
  source: Party,
  target: Party,
  plan: readonly Difference[],
  options: TransferOptions,
): Promise<void> {
  const wanted = plan.filter((difference) => isCarriedOut(difference, options))
  const stored = wanted.filter(({kind}) => kind !== 'extra')
  const wasHalf = !target.isEmbedded && (await markOf(target.client)) !== undefined
  if (wanted.length === 0 && !wasHalf) return
  if (!target.isEmbedded) await mark(target.client, source.name, wanted.length)
  await copyAssets(source.client, target.client, await assetsOf(source, stored))
  await store(
    source,
    target,
    new Set(stored.filter((one) => !isAsset({_type: one.type})).map(({id}) => id)),
  )
  await remove(
    target,
    wanted.filter(({kind}) => kind === 'extra'),
  )
  if (target.isEmbedded) return
  const left = (await planTransfer(source, target)).filter(({id}) =>
    wanted.some((one) => one.id === id),
  )
  if (left.length > 0) {
    throw new TransferError(
      `${left.length} documents of ${target.name} changed meanwhile or did not arrive, such as "${left[0]?.id}". Run the command again.`,
    )
  }
  await unmark(target.client)
}

async function refuseHalf({client, name}: Party): Promise<void> {
  const from = await markOf(client)
  if (from === undefined) return
  throw new TransferError(
    `${name} holds half a transfer from ${from}, which was interrupted. Repeat that one first: npm run push, where ${from} is.`,
  )
}

async function assetsOf({client}: Party, stored: readonly Difference[]): Promise<CopiedAsset[]> {
  const kinds = new Map(stored.map(({id, kind}) => [id, kind]))
  const assets: CopiedAsset[] = []
  if (!stored.some(({type}) => isAsset({_type: type}))) return assets
  await visitDocuments(client, (document) => {
    const kind = kinds.get(document._id)
    if (isAsset(document) && kind !== undefined) assets.push({document, isThere: kind !== 'new'})
  })
  return assets
}

async function store(source: Party, target: Party, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-transfer-'))
  try {
    const archive = join(folder, 'documents.tar.gz')
    await exportDocuments(source.client, ids, archive)
    await (target.isEmbedded ? writeToEmbedded : writeToHosted)(target.client, archive)
  } finally {
    await rm(folder, {recursive: true})
  }
}

/** Deletes documents in one transaction, because they may refer to each other. */
async function remove({client}: Party, extra: readonly Difference[]): Promise<void> {
  if (extra.length === 0) return
  const transaction = client.transaction()
  for (const {id} of extra) transaction.delete(id)
  await transaction.commit({visibility: 'sync'})
}
