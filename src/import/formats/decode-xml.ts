import {decoderFor, markedEncoding} from './decode.ts'

/** Control characters that XML forbids, and that databases of editors hold all the same. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g // oxlint-disable-line no-control-regex

/**
 * Decodes a document by its byte order mark, else as UTF-8 as long as it is, else by its declaration. A document that says
 * UTF-8 and is not was written in windows-1252. Characters that XML forbids are dropped.
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined
  for await (const chunk of chunks) {
    decoder ??= new Decoder(chunk)
    yield decoder.decode(chunk).replaceAll(FORBIDDEN, '')
  }
  yield decoder?.end().replaceAll(FORBIDDEN, '') ?? ''
}

class Decoder {
  #own: TextDecoder | undefined
  readonly #otherwise: string
  /** The first bytes of a character that the next chunk goes on with. */
  #rest = new Uint8Array(0)

  constructor(start: Uint8Array) {
    const head = new TextDecoder('latin1').decode(start.subarray(0, 200))
    const [, declared = 'utf-8'] = /^\s*<\?xml[^>]*?\bencoding=["']([\w.:-]+)["']/.exec(head) ?? []
    const marked = markedEncoding(start)
    // An unknown encoding is an error, also when the bytes would be UTF-8.
    const {encoding} = decoderFor(declared)
    this.#otherwise = encoding === 'utf-8' ? 'windows-1252' : encoding
    if (marked !== undefined && marked !== 'utf-8') this.#own = decoderFor(marked)
    else if (encoding.startsWith('utf-16')) this.#own = decoderFor('utf-8')
  }

  decode(chunk: Uint8Array): string {
    if (this.#own) return this.#own.decode(chunk, {stream: true})
    const bytes = new Uint8Array(this.#rest.length + chunk.length)
    bytes.set(this.#rest)
    bytes.set(chunk, this.#rest.length)
    const end = bytes.length - unfinished(bytes)
    try {
      const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, end))
      this.#rest = bytes.slice(end)
      return text
    } catch {
      this.#own = decoderFor(this.#otherwise)
      return this.#own.decode(bytes, {stream: true})
    }
  }

  end(): string {
    return this.#own ? this.#own.decode() : new TextDecoder().decode(this.#rest)
  }
}

/** Returns how many bytes at the end begin a character of UTF-8 that is not complete. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}
