import {createHash} from 'node:crypto'

import {badRequest, LakeError, reasonOf} from '../errors.ts'
import type {Content, PendingFile} from './asset-files.ts'

/** A received file after its examination. */
export interface Received {
  readonly content: Content
  /** SHA-1 of the bytes, 40 hexadecimal digits. */
  readonly sha1: string
  /** In bytes. */
  readonly size: number
}

/**
 * Receives the body of a request into a pending file, chunk by chunk, so that only a chunk is in memory, unless the
 * files are. Throws `too-large` past `maximum` bytes, and `bad-request` for an empty or incomplete body.
 */
export async function receive(
  body: ReadableStream<Uint8Array> | null,
  file: PendingFile,
  maximum: number,
): Promise<Received> {
  const hash = createHash('sha1')
  let size = 0
  for await (const chunk of chunksOf(body)) {
    size += chunk.byteLength
    if (size > maximum) throw tooLarge(maximum)
    hash.update(chunk)
    await file.write(chunk)
  }
  if (size === 0) throw badRequest('The body is empty: it must be the bytes of the file')
  return {content: await file.finish(), sha1: hash.digest('hex'), size}
}

/** The error of a file that has more bytes than a file may have. */
export function tooLarge(maximum: number): LakeError {
  return new LakeError(
    'too-large',
    413,
    `The file has more than the ${maximum} bytes that an asset may have. Make it smaller.`,
  )
}

async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array, void> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const {done, value} = await reader.read().catch((error: unknown) => {
        throw badRequest(`The upload was cut off: ${reasonOf(error)}. Nothing was stored.`)
      })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
