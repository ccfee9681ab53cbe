import type {Dataset} from '../dataset.ts'
import type {Document} from '../document.ts'
import {LakeError} from '../errors.ts'
import {limits} from '../limits.ts'
import {
  assetDocument,
  type Description,
  type NewAsset,
  type AssetAddress,
} from './asset-document.ts'
import type {AssetFiles} from './asset-files.ts'
import {assetIdPrefix, documentTypes, type AssetKind} from './asset-id.ts'
import {extensionOf, fileKind} from './file-kind.ts'
import type {MetadataPart} from './metadata-parts.ts'
import type {Pictures} from './picture-work/pictures.ts'
import {receive} from './receive.ts'

/** An upload: the claimed kind of its file, and its description. */
export interface Upload {
  readonly kind: AssetKind
  readonly body: ReadableStream<Uint8Array> | null
  readonly contentType?: string
  readonly description: Description
  /** The parts of the metadata to read; the usual ones when missing. */
  readonly parts?: readonly MetadataPart[]
  /** The id of the user who uploads it. */
  readonly identity: string
  /** Aborted when nobody waits for the answer. Then an image is not examined further, and not stored. */
  readonly signal?: AbortSignal
}

/**
 * Stores the file of an upload and then makes its document, so a document always has its file on disk. `findDataset`,
 * `files` and `address` belong to one dataset.
 *
 * The same bytes again give the existing document. A name with another extension makes another asset of the same file,
 * and a document without a name gets the first name that is sent.
 *
 * Throws `bad-request` for an upload that is empty, damaged or no picture, `too-large`, and `dataset-not-found` when
 * the dataset goes meanwhile. Errors of the storage pass through.
 */
export async function upload(
  {kind, body, contentType, description, parts, identity, signal}: Upload,
  findDataset: () => Dataset,
  files: AssetFiles,
  pictures: Pictures,
  address: AssetAddress,
): Promise<Document> {
  const file = await files.receive()
  try {
    const received = await receive(body, file, limits.assetBytes)
    const {sha1, size} = received
    const {originalFilename: fileName} = description
    const known = knownAsset(findDataset(), kind, sha1, fileName)
    if (known) {
      // Its file may be missing, if the document came alone.
      if (!(await files.get(sha1))) file.store(sha1)
      return named(known, fileName, findDataset(), identity)
    }
    const asset =
      kind === 'image'
        ? await pictures.examine(received.content, parts, signal)
        : {format: await fileKind(received.content, {fileName, contentType})}
    const dataset = findDataset()
    file.store(sha1)
    return create(dataset, {...asset, kind, sha1, size, description}, address, identity)
  } finally {
    await file.discard()
  }
}

function knownAsset(
  dataset: Dataset,
  kind: AssetKind,
  sha1: string,
  fileName = '',
): Document | undefined {
  // The bytes of an image decide its format; its name does not.
  const extension = kind === 'file' ? extensionOf(fileName) : undefined
  return dataset
    .withPrefix(assetIdPrefix(kind, sha1))
    .filter(({_type: type}) => type === documentTypes[kind])
    .find((document) => extension === undefined || document.extension === extension)
}

function named(
  document: Document,
  fileName: string | undefined,
  dataset: Dataset,
  identity: string,
): Document {
  if (fileName === undefined || document.originalFilename !== undefined) return document
  const operations = {setIfMissing: {originalFilename: fileName}}
  const patch = {kind: 'patch', selection: {id: document._id}, operations} as const
  return dataset.mutate([patch], {}, identity).results[0]?.document ?? document
}

function create(
  dataset: Dataset,
  asset: NewAsset,
  address: AssetAddress,
  identity: string,
): Document {
  // Another request may have uploaded the same file during the examination.
  const {originalFilename: fileName} = asset.description
  const known = knownAsset(dataset, asset.kind, asset.sha1, fileName)
  if (known) return known
  const document = assetDocument(asset, address)
  const [result] = dataset.mutate([{kind: 'createIfNotExists', document}], {}, identity).results
  const created = result?.document
  if (created && created._type === document._type) return created
  throw new LakeError('conflict', 409, `Another document has the ID "${String(document._id)}"`)
}
