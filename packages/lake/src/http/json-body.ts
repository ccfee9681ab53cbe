import {badRequest, LakeError, reasonOf} from '../errors.ts'
import {limits} from '../limits.ts'

/**
 * Reads a request's body as JSON. Throws `bad-request` for a body that is not JSON in UTF-8, and `too-large` for more
 * bytes than the API allows. It reads and drops the rest of a large body, so that the client receives the answer.
 */
export async function readJsonBody(request: Request, whenEmpty?: unknown): Promise<unknown> {
  const text = await readText(request)
  if (text === '' && whenEmpty !== undefined) return whenEmpty
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const reason = reasonOf(error)
    throw badRequest(`The body is not valid JSON: ${reason}`)
  }
}

/** The bytes of a too large body that are read and dropped before the connection is closed. */
const droppedBytes = 64_000_000

async function readText(request: Request): Promise<string> {
  const bytes = isWithinLimit(request) ? await request.arrayBuffer() : await readChunks(request)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw badRequest('The body is not valid UTF-8')
  }
}

/** Returns whether the declared length of a body is small enough. The HTTP parser reads no more bytes than declared. */
function isWithinLimit({headers}: Request): boolean {
  const length = headers.get('content-length')
  return length !== null && Number(length) <= limits.requestBytes
}

async function readChunks(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes <= limits.requestBytes) chunks.push(chunk)
    else chunks.length = 0
    if (bytes > droppedBytes) break
  }
  if (bytes <= limits.requestBytes) return Buffer.concat(chunks)
  const size = bytes > droppedBytes ? `more than ${droppedBytes}` : String(bytes)
  throw new LakeError(
    'too-large',
    413,
    `The request body has ${size} bytes, more than the ${limits.requestBytes} that one request may have. Split it into several transactions.`,
  )
}
