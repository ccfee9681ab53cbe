import {Readable} from 'node:stream'

import type {SanityClient} from '@sanity/client'
import {EnvHttpProxyAgent, fetch} from 'undici'

import {lakeAssetUrl} from '../connection/index.ts'
import {contentOf, type LakeDocument} from './differences.ts'
import {TransferError} from './transfer-error.ts'

/** The assets on their way at once. */
const atOnce = 4

/** The ids of assets, which tell where their bytes are. */
const idForm = /^(?:image-[a-f\d]{40}-\d+x\d+|file-[a-f\d]{40})-[a-z\d]+$/

/** An asset to copy, and whether the target has its bytes. */
export interface CopiedAsset {
  readonly document: LakeDocument
  readonly isThere: boolean
}

/**
 * Copies assets from one lake to another, a few at once. Bytes that are there are not sent again, so a repeated copy
 * goes on where an earlier one ended. Throws {@link TransferError} for bytes that cannot be read, or that got another id.
 */
export async function copyAssets(
  source: SanityClient,
  target: SanityClient,
  assets: readonly CopiedAsset[],
): Promise<void> {
  // An asset of this machine is read without a proxy.
  const noProxy = [process.env.no_proxy ?? process.env.NO_PROXY, '127.0.0.1,localhost,[::1]']
  const dispatcher = new EnvHttpProxyAgent({noProxy: noProxy.filter(Boolean).join(',')})
  const waiting = assets.values()
  const work = async () => {
    for (const {document, isThere} of waiting) {
      if (!isThere) await copyBytes(source, target, document, dispatcher)
      const described = contentOf(document)
      if (Object.keys(described).length > 0) {
        await target.patch(document._id).set(described).commit({returnDocuments: false})
      }
    }
  }
  try {
    await Promise.all(Array.from({length: atOnce}, work))
  } finally {
    await dispatcher.close()
  }
}

async function copyBytes(
  source: SanityClient,
  target: SanityClient,
  {_id: id, _type: type, originalFilename: name}: LakeDocument,
  dispatcher: EnvHttpProxyAgent,
): Promise<void> {
  const kind = type === 'sanity.imageAsset' ? 'image' : 'file'
  if (!idForm.test(id)) {
    throw new TransferError(
      `The ${kind} "${id}" has no id of an asset, so nothing tells where its bytes are. Delete its document.`,
    )
  }
  // The original of an image, however a lake delivers it.
  const address = `${lakeAssetUrl(source, id)}${kind === 'image' ? '?dlRaw=true' : ''}`
  const {token} = source.config()
  const headers = token === undefined ? {} : {authorization: `Bearer ${token}`}
  const response = await fetch(address, {headers, dispatcher})
  if (!response.ok || !response.body) {
    throw new TransferError(
      `The ${kind} "${id}" cannot be read: ${address} answers ${response.status}. Upload it again, or delete its document.`,
    )
  }
  const bytes = Readable.fromWeb(response.body)
  const {_id: copied} = await target.assets.upload(kind, bytes, {
    ...(typeof name === 'string' ? {filename: name} : {}),
    timeout: 0,
  })
  // The id contains the SHA-1 of the bytes. References to it hold in both lakes.
  if (copied === id) return
  throw new TransferError(
    `The ${kind} "${id}" became "${copied}" in the other lake, so references to it would break. Upload the original there, and refer to that.`,
  )
}
