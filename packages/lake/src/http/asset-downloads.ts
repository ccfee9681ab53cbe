import type {StoredFile} from '../assets/asset-files.ts'
import {assetId, documentTypes, parseAssetFileName, type AssetKind} from '../assets/asset-id.ts'
import {expectedTime} from '../assets/picture-work/expected-time.ts'
import {mimeTypes, outputFormat} from '../assets/transformation/output-format.ts'
import {parseTransformation} from '../assets/transformation/parse-transformation.ts'
import type {Format, Transformation} from '../assets/transformation/transformation.ts'
import {planTransformation} from '../assets/transformation/transformation-plan.ts'
import {TransformedPictures} from '../assets/transformation/transformed-pictures.ts'
import type {Access} from '../access.ts'
import type {Document} from '../document.ts'
import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {cacheHeaders, isFresh, safeHeaders} from './asset-headers.ts'
import {readByteRange} from './byte-range.ts'
import {requireRight} from './guard.ts'

/** The asset that a request names, and the rights of its sender. */
export interface AskedAsset {
  readonly kind: AssetKind
  readonly project: string
  readonly dataset: string
  readonly name: string
  readonly saveAs?: string
  readonly access: Access
}

interface FoundAsset extends AskedAsset {
  readonly sha1: string
  readonly document: Document
  readonly file: StoredFile
}

/** The form of a download: its file name, whether to save it, and whether to send the original. */
interface Wishes {
  /** The file name that the URL requests. */
  readonly asked: string | undefined
  /** The file name of the asset. */
  readonly own: string
  readonly download: boolean
  readonly raw: boolean
}

/** Answers requests for the bytes of assets. An asset exists as long as its document. */
export class Downloads {
  readonly #lake: Lake
  readonly #pictures = new TransformedPictures()

  constructor(lake: Lake) {
    this.#lake = lake
  }

  /** Answers GET or HEAD. Throws `not-found` and similar errors, and `bad-request` for an impossible transformation. */
  async answer(request: Request, asked: AskedAsset): Promise<Response> {
    const found = await this.#find(asked)
    const {searchParams} = new URL(request.url)
    const wishes = wishesOf(searchParams, found)
    if (wishes.raw) requireRight(asked.access, 'read')
    if (found.kind === 'file' || wishes.raw) return original(request, found, wishes)
    const parameters = [...searchParams].filter(([name]) => name !== 'dl')
    const wanted = parseTransformation(parameters)
    if (!wanted) return original(request, found, wishes)
    const accept = request.headers.get('accept') ?? ''
    const format = outputFormat(String(found.document.extension), wanted, accept)
    const response = format
      ? await this.#transformed(request, found, wishes, wanted, format)
      : original(request, found, wishes)
    if (wanted.autoFormat) response.headers.set('vary', 'Accept')
    return response
  }

  async #find(asked: AskedAsset): Promise<FoundAsset> {
    const {kind, project, dataset, name} = asked
    if (project !== this.#lake.projectId) {
      throw notFound(
        `Project "${project}" not found: this lake holds project "${this.#lake.projectId}"`,
      )
    }
    const documents = this.#lake.dataset(dataset)
    const parsed = parseAssetFileName(kind, name)
    const id = parsed && assetId(parsed)
    const document = id && documents.documentsById([id], {trusted: true}).documents[0]
    if (!parsed || !document || document._type !== documentTypes[kind]) {
      throw notFound(`There is no ${kind} "${name}" in the dataset "${dataset}"`)
    }
    const file = await this.#lake.assetFiles(dataset).get(parsed.sha1)
    if (file) return {...asked, sha1: parsed.sha1, document, file}
    throw notFound(
      `The document "${id}" is there, but not its file. Upload the file again; the document stays as it is.`,
    )
  }

  async #transformed(
    request: Request,
    {sha1, document, file, name}: FoundAsset,
    {asked, own, download}: Wishes,
    wanted: Transformation,
    format: Format,
  ): Promise<Response> {
    const key = JSON.stringify([sha1, format, wanted])
    const mimeType = mimeTypes[format]
    const fileName = asked ?? `${own.replace(/\.\w*$/, '')}.${format === 'pjpg' ? 'jpg' : format}`
    const headers = merged(
      safeHeaders({mimeType, fileName, download, isImage: true}),
      cacheHeaders(key, document._createdAt, true),
    )
    if (isFresh(request.headers, headers)) return new Response(null, {status: 304, headers})
    const {dimensions, extension} = parseAssetFileName('image', name) ?? {extension: ''}
    // A name without sides belongs to an image whose sides could not be read.
    const expected = dimensions
      ? expectedTime(extension, dimensions, planTransformation(dimensions, wanted), format)
      : 0
    const picture = await this.#pictures.get(
      key,
      (signal) => this.#lake.pictures.transform(file.content, wanted, format, expected, signal),
      request.signal,
    )
    headers.set('content-length', String(picture.length))
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(picture), {headers})
  }
}

/** Returns the uploaded file, or the requested part of it. */
function original(
  request: Request,
  {kind, sha1, document, file}: FoundAsset,
  {asked, own, download, raw}: Wishes,
): Response {
  const mimeType = String(document.mimeType)
  const fileName = asked ?? own
  const headers = merged(
    safeHeaders({mimeType, fileName, download, isImage: kind === 'image'}),
    cacheHeaders(sha1, document._createdAt, !raw),
  )
  headers.set('accept-ranges', 'bytes')
  headers.set('x-sanity-sha1', sha1)
  if (isFresh(request.headers, headers)) return new Response(null, {status: 304, headers})
  const {size} = file
  const range = readByteRange(request.headers, size, headers.get('etag') ?? '')
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, {status: 416, headers})
  }
  const {first, last} = range === 'whole' ? {first: 0, last: size - 1} : range
  headers.set('content-length', String(last - first + 1))
  if (range !== 'whole') headers.set('content-range', `bytes ${first}-${last}/${size}`)
  const body = request.method === 'HEAD' ? null : file.stream({first, last})
  return new Response(body, {status: range === 'whole' ? 200 : 206, headers})
}

function wishesOf(parameters: URLSearchParams, {saveAs, name, document}: FoundAsset): Wishes {
  const raw = parameters.get('dlRaw')
  const dl = parameters.get('dl')
  const {originalFilename} = document
  return {
    asked: [dl, raw].find((text) => text && text !== 'true') ?? saveAs,
    own: typeof originalFilename === 'string' ? originalFilename : name,
    download: dl !== null || raw !== null,
    raw: raw !== null,
  }
}

function merged(...all: Headers[]): Headers {
  return new Headers(all.flatMap((headers) => [...headers]))
}

function notFound(message: string): LakeError {
  return new LakeError('not-found', 404, message)
}
