import {createTarDecoder} from 'modern-tar'

import {isObject} from '../document.ts'
import {badRequest, LakeError, reasonOf} from '../errors.ts'
import {linesOf} from './lines.ts'

/** A document of an import, and its line. */
interface ImportedLine {
  readonly number: number
  readonly document: Record<string, unknown>
}

/** A file of an archive: its path below the folder of the archive, and its bytes, to be read before the next one. */
export interface ImportedFile {
  readonly path: string
  readonly body: ReadableStream<Uint8Array>
}

/** Reads of an import, in the order in which they stand there. */
export interface ContentReader {
  line(line: ImportedLine): void
  /** Returns when the bytes are read. */
  file(file: ImportedFile): Promise<void>
  /** The descriptions of assets in `assets.json` of an archive. */
  descriptions(descriptions: Record<string, unknown>): void
}

/** The first bytes of a gzip file (RFC 1952). */
const gzipMagic = [0x1f, 0x8b]

/** Where the name of the format stands in the header of a tar file (POSIX ustar). */
const ustar = {at: 257, text: 'ustar'}

/**
 * Reads documents as lines of JSON, or the archive of `sanity dataset export`, gzipped or not. Throws `bad-request` for a
 * line that is no document, and for a damaged archive.
 */
export async function readContent(
  body: ReadableStream<Uint8Array>,
  reader: ContentReader,
): Promise<void> {
  const [head, whole] = await peek(body, ustar.at + ustar.text.length)
  if (gzipMagic.every((byte, at) => head[at] === byte)) {
    const unzip = new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array>
    return readContent(readable(whole.pipeThrough(unzip)), reader)
  }
  const format = new TextDecoder().decode(head.subarray(ustar.at))
  if (format === ustar.text) return readArchive(whole, reader)
  return readLines(whole, reader)
}

async function readArchive(
  archive: ReadableStream<Uint8Array>,
  reader: ContentReader,
): Promise<void> {
  let hasContent = false
  for await (const {header, body} of readable(
    archive.pipeThrough(createTarDecoder({strict: true})),
  )) {
    const bytes = readable(body)
    const path = header.name.replace(/^(?:\.\/)?[^/]+\//, '')
    if (header.type !== 'file') await bytes.cancel()
    else if (path.endsWith('.ndjson')) {
      hasContent = true
      await readLines(bytes, reader)
    } else if (path === 'assets.json') {
      const text = await new Response(bytes as BodyInit).text()
      reader.descriptions(parseDescriptions(text))
    } else await reader.file({path, body: bytes})
  }
  if (!hasContent) throw badRequest('The archive holds no .ndjson file with documents')
}

async function readLines(body: ReadableStream<Uint8Array>, reader: ContentReader): Promise<void> {
  let number = 0
  for await (const text of linesOf(body)) {
    number += 1
    if (text.trim() !== '') reader.line({number, document: parseLine(text, number)})
  }
}

function parseDescriptions(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw badRequest(`assets.json in the archive is no JSON: ${reasonOf(error)}`)
  }
  if (isObject(value)) return value
  throw badRequest('assets.json in the archive must be an object')
}

function parseLine(text: string, number: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw badRequest(`Line ${number} is no JSON: ${reasonOf(error)}`)
  }
  if (isObject(value) && typeof value._type === 'string') return value
  throw badRequest(`Line ${number} is no document: it must be an object with a string "_type"`)
}

/** Returns a stream whose errors say that the archive is damaged. */
function readable<T>(stream: ReadableStream<T>): ReadableStream<T> {
  const reader = stream.getReader()
  return new ReadableStream<T>({
    pull: async (controller) => {
      try {
        const {value, done} = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(error instanceof LakeError ? error : damaged(error))
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function damaged(error: unknown): LakeError {
  // Node hides the reason of its decompression in the cause.
  const reason = reasonOf(error instanceof Error ? (error.cause ?? error) : error)
  return badRequest(
    `The archive is damaged or incomplete (${reason}). Nothing was imported. Make or copy it again.`,
  )
}

/** Returns the first bytes of a stream, and a stream of all of them. */
async function peek(
  body: ReadableStream<Uint8Array>,
  size: number,
): Promise<[head: Uint8Array, whole: ReadableStream<Uint8Array>]> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  for (let bytes = 0; bytes < size;) {
    const {value, done} = await reader.read()
    if (done) break
    chunks.push(value)
    bytes += value.byteLength
  }
  const head = Buffer.concat(chunks)
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head.length > 0) controller.enqueue(new Uint8Array(head))
    },
    pull: async (controller) => {
      const {value, done} = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return [head.subarray(0, size), whole]
}
