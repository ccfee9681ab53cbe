import {createWriteStream, openAsBlob} from 'node:fs'
import {mkdtemp, open, rename, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {ReadableStream as NodeStream} from 'node:stream/web'

import {createTarPacker} from 'modern-tar'

import {assetFileName, parseAssetId} from '../assets/asset-id.ts'
import {isObject, type Document} from '../document.ts'
import {LakeError, reasonOf} from '../errors.ts'
import {linesOf} from './lines.ts'

/** A lake that is asked for its content. */
export interface ExportedLake {
  readonly lake: {readonly url: string; readonly token: string; readonly projectId: string}
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
}

/** The result of an export. */
export interface Exported {
  readonly documents: number
  readonly assets: number
}

/**
 * Exports a dataset to a file, as `sanity dataset export` does: its documents with their assets to an archive, or the
 * documents as they are to an `.ndjson` file. The file gets its name last, so a process that dies meanwhile leaves none.
 * Throws `invalid-option` for any other name, and `storage-failed` for a file that cannot be written.
 */
export async function exportContent(
  from: ExportedLake,
  dataset: string,
  file: string,
): Promise<Exported> {
  const write = file.endsWith('.ndjson') ? writeLines : writeArchive
  if (write === writeArchive && !/\.(tar\.gz|tgz)$/.test(file)) {
    throw new LakeError(
      'invalid-option',
      400,
      `"${file}" must end in .tar.gz for documents with assets, or in .ndjson for documents alone`,
    )
  }
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  const made = await writing(file, () => open(temporary, 'w', 0o600))
  await made.close()
  try {
    const exported = await write(from, dataset, temporary)
    const written = await open(temporary, 'r+')
    await written.sync()
    await written.close()
    await writing(file, () => rename(temporary, file))
    return exported
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

async function writing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new LakeError(
      'storage-failed',
      503,
      `${file} cannot be written: ${reasonOf(error)}. Name a file in a folder where you may write.`,
    )
  }
}

async function writeLines(from: ExportedLake, dataset: string, path: string): Promise<Exported> {
  let documents = 0
  await pipeline(
    async function* () {
      for await (const document of documentsOf(from, dataset)) {
        documents += 1
        yield `${JSON.stringify(document)}\n`
      }
    },
    createWriteStream(path, {mode: 0o600}),
  )
  return {documents, assets: 0}
}

async function writeArchive(from: ExportedLake, dataset: string, path: string): Promise<Exported> {
  const folder = await mkdtemp(join(tmpdir(), 'lake-export-'))
  try {
    const lines = join(folder, 'data.ndjson')
    const assets: Document[] = []
    let documents = 0
    // The header of an entry has its size, so the documents are written elsewhere first.
    await pipeline(
      async function* () {
        for await (const document of documentsOf(from, dataset)) {
          if (parseAssetId(document._id) && document._type.startsWith('sanity.'))
            assets.push(document)
          else {
            documents += 1
            yield `${JSON.stringify(withoutReferences(document))}\n`
          }
        }
      },
      createWriteStream(lines, {mode: 0o600}),
    )
    const {readable, controller} = createTarPacker()
    const top = `${dataset}-export`
    const add = async (name: string, content: Blob | Response, size: number) => {
      const body = content instanceof Blob ? content.stream() : content.body
      const entry = controller.add({name: `${top}/${name}`, size, type: 'file'})
      if (body) await body.pipeTo(entry)
    }
    const fill = async () => {
      const data = await openAsBlob(lines)
      await add('data.ndjson', data, data.size)
      const descriptions = new Blob([JSON.stringify(Object.fromEntries(assets.map(describe)))])
      await add('assets.json', descriptions, descriptions.size)
      for (const asset of assets)
        await add(pathOf(asset._id), await bytesOf(from, asset), Number(asset.size))
      controller.finalize()
    }
    const zipped = readable.pipeThrough(new CompressionStream('gzip'))
    await Promise.all([
      fill().catch((error: unknown) => {
        controller.error(error)
        throw error
      }),
      pipeline(
        Readable.fromWeb(zipped as NodeStream<Uint8Array>),
        createWriteStream(path, {mode: 0o600}),
      ),
    ])
    return {documents, assets: assets.length}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** The documents of a dataset without those of the system; releases are content. */
async function* documentsOf({send}: ExportedLake, dataset: string): AsyncGenerator<Document, void> {
  const {body} = await send(`/data/export/${encodeURIComponent(dataset)}`)
  if (!body) return
  for await (const line of linesOf(body)) {
    const document = JSON.parse(line) as Document
    if (!document._id.startsWith('_.') || document._id.startsWith('_.releases.')) yield document
  }
}

async function bytesOf({send, lake}: ExportedLake, {_id, url}: Document): Promise<Response> {
  const address = String(url)
  if (!address.startsWith(`${lake.url}/`)) {
    throw new LakeError(
      'not-found',
      404,
      `The asset ${_id} is at ${address}, and the lake fetches nothing from the network. Upload it here, or delete its document.`,
    )
  }
  return send(address.slice(lake.url.length))
}

/** The name of an asset in an archive. */
function pathOf(id: string): string {
  const name = parseAssetId(id)
  if (!name) throw new TypeError(`${id} is no id of an asset`)
  return `${name.kind}s/${assetFileName(name)}`
}

/** Attributes that an import finds out by itself, as `@sanity/export` leaves them out. */
const own = new Set([
  '_id',
  '_rev',
  '_type',
  'assetId',
  'extension',
  'mimeType',
  'path',
  'sha1hash',
  'size',
  'url',
])

function describe(asset: Document): [key: string, description: object] {
  const entries = Object.entries(asset).filter(([name]) => !own.has(name))
  const name = parseAssetId(asset._id)
  return [`${name?.kind}-${name?.sha1}`, Object.fromEntries(entries)]
}

/** Returns a value whose fields name the files of assets, not their documents. */
function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReferences)
  if (!isObject(value)) return value
  const {asset, ...rest} = value
  const id = isObject(asset) && typeof asset._ref === 'string' ? asset._ref : ''
  const name = parseAssetId(id)
  const others = Object.fromEntries(
    Object.entries(name ? rest : value).map(([key, member]) => [key, withoutReferences(member)]),
  )
  return name ? {_sanityAsset: `${name.kind}@file://./${pathOf(id)}`, ...others} : others
}
