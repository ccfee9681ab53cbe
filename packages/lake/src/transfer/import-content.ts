import {assetDocument} from '../assets/asset-document.ts'
import type {AssetKind} from '../assets/asset-id.ts'
import {fileKind} from '../assets/file-kind.ts'
import {receive} from '../assets/receive.ts'
import type {DocumentStub} from '../document.ts'
import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {limits} from '../limits.ts'
import type {Mutation} from '../transactions/mutation.ts'
import {readContent, type ImportedFile} from './read-content.ts'

/** The treatment of a document whose id is taken. */
export type ImportOperation = 'create' | 'createIfNotExists' | 'createOrReplace'

/** The result of an import. */
export interface Imported {
  readonly documents: number
  readonly assets: number
}

/** How many documents one entry of the log holds. */
const batchSize = 500

/** The asset that a field of an imported document names: its kind, and where its bytes are. */
const assetAddress = /^(?<kind>image|file)@(?<url>.+)$/

/**
 * Imports documents with their assets, all or none of them: lines of JSON, or the archive of `sanity dataset export`. A
 * process that dies meanwhile leaves the dataset as it was. Nothing is fetched from the network. Throws `bad-request` for
 * content that cannot be read, and `conflict` for documents that cannot be stored.
 */
export async function importContent(
  lake: Lake,
  dataset: string,
  body: ReadableStream<Uint8Array>,
  operation: ImportOperation,
  identity: string,
): Promise<Imported> {
  const documents: DocumentStub[] = []
  const assets = new Map<string, DocumentStub>()
  let descriptions: Record<string, unknown> = {}
  await readContent(body, {
    line: ({document}) => void documents.push(document),
    file: async (file) => {
      assets.set(file.path, await receiveAsset(lake, dataset, file))
    },
    descriptions: (read) => (descriptions = read),
  })
  const described = new Map(
    [...assets].map(([path, asset]) => [path, withDescription(asset, descriptions)]),
  )
  const referring = documents.map((document) => withAssets(document, described) as DocumentStub)
  const mutations: Mutation[] = [
    ...[...described.values()].map((document): Mutation => ({kind: 'createIfNotExists', document})),
    ...referring.map((document) => mutationFor(document, operation)),
  ]
  lake.dataset(dataset).mutateTogether(inBatches(mutations), identity)
  return {documents: documents.length, assets: assets.size}
}

/** A document without an id is always a new one. */
function mutationFor(document: DocumentStub, operation: ImportOperation): Mutation {
  return {kind: document._id === undefined ? 'create' : operation, document}
}

function* inBatches<T>(values: readonly T[]): Generator<readonly T[], void> {
  for (let at = 0; at < values.length; at += batchSize) yield values.slice(at, at + batchSize)
}

/** Stores the bytes of a file of the archive. Returns its document, which is not stored yet. */
async function receiveAsset(
  lake: Lake,
  dataset: string,
  {path, body}: ImportedFile,
): Promise<DocumentStub> {
  // The URL of the asset names the project, so the project id is fixed from now on.
  lake.claimProject(lake.projectId)
  const kind: AssetKind = path.startsWith('images/') ? 'image' : 'file'
  const file = await lake.assetFiles(dataset).receive()
  try {
    const {sha1, size, content} = await receive(body, file, limits.assetBytes)
    const asset =
      kind === 'image'
        ? await lake.pictures.examine(content, undefined)
        : {format: await fileKind(content, {fileName: path})}
    file.store(sha1)
    const address = {projectId: lake.projectId, dataset, lakeUrl: lake.url}
    return assetDocument({...asset, kind, sha1, size, description: {}}, address)
  } finally {
    await file.discard()
  }
}

/** Attributes that `assets.json` tells of an asset, but that the lake itself knows. */
const own =
  /^(?:_id|_rev|_type|_createdAt|_updatedAt|assetId|extension|mimeType|path|sha1hash|size|uploadId|url)$/

function withDescription(
  asset: DocumentStub,
  descriptions: Readonly<Record<string, unknown>>,
): DocumentStub {
  const kind = asset._type === 'sanity.imageAsset' ? 'image' : 'file'
  const given = descriptions[`${kind}-${String(asset.assetId)}`]
  if (!isObject(given)) return asset
  const {metadata, ...rest} = Object.fromEntries(
    Object.entries(given).filter(([name]) => !own.test(name)),
  )
  const merged = {...(isObject(metadata) ? metadata : {}), ...(asset.metadata as object)}
  return {...asset, ...rest, ...(asset.metadata ? {metadata: merged} : {})}
}

/** Returns a value whose fields refer to assets by their documents, not by the files of the archive. */
function withAssets(value: unknown, assets: ReadonlyMap<string, DocumentStub>): unknown {
  if (Array.isArray(value)) return value.map((member) => withAssets(member, assets))
  if (!isObject(value)) return value
  const {_sanityAsset: named, ...rest} = value
  const entries = Object.entries(rest).map(([name, member]) => [name, withAssets(member, assets)])
  const object = Object.fromEntries(entries) as Record<string, unknown>
  if (typeof named !== 'string') return object
  const {kind, url = ''} = assetAddress.exec(named)?.groups ?? {}
  const path = /^file:\/\/(?:\.\/)?(?<path>.+)$/.exec(url)?.groups?.path
  const asset = path === undefined ? undefined : assets.get(path)
  if (kind === undefined || !asset) throw withoutAsset(named)
  return {_type: kind, ...object, asset: {_type: 'reference', _ref: asset._id}}
}

function withoutAsset(named: string) {
  return badRequest(
    `The asset ${JSON.stringify(named)} is not in the import. It must be a file of a .tar.gz archive, as \`sanity dataset export\` makes one: the lake fetches nothing from the network. \`sanity dataset import\` fetches assets.`,
  )
}
