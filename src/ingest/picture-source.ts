import {createHash} from 'node:crypto'
import {readFile, realpath, stat} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'

/** A picture whose bytes are at hand, or can be fetched. */
export interface PictureSource {
  /** The hash of the bytes, or the address of a picture on the web. */
  readonly digest: string
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** The largest picture that is read, in bytes, and how long a web server may take, in milliseconds. */
const LARGEST = 64 * 1024 * 1024
const LONGEST_FETCH = 60_000

/** Finds the pictures of texts: in the text itself, beside its file, or on the web. */
export class PictureFinder {
  readonly #fetches: boolean

  /** `fetches` allows requests to the web. */
  constructor({fetches}: {readonly fetches: boolean}) {
    this.#fetches = fetches
  }

  /**
   * Returns the picture at an address in the text of a file; undefined when it is not at hand. A file is read only below
   * the folder `root`.
   */
  async find(src: string, file: string, root: string): Promise<PictureSource | undefined> {
    if (/^data:/i.test(src)) return ofData(src)
    const url = URL.parse(src)
    if (url && /^https?:$/.test(url.protocol)) {
      const local = await ofFile(join(root, decoded(url.pathname)), root)
      return local ?? (this.#fetches ? ofWeb(url) : undefined)
    }
    if (url) return undefined
    const path = decoded(src.replace(/[?#].*$/s, ''))
    return ofFile(path.startsWith('/') ? join(root, path) : join(dirname(file), path), root)
  }
}

const digest = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')

function ofData(src: string): PictureSource | undefined {
  const comma = src.indexOf(',')
  if (
    comma === -1 ||
    !/^data:image\/[\w+.-]+;base64$/i.test(src.slice(0, comma).replaceAll(/\s/g, ''))
  )
    return undefined
  const read = () => Promise.resolve(Buffer.from(src.slice(comma + 1), 'base64'))
  return {digest: digest(Buffer.from(src.slice(comma + 1))), name: 'picture', read}
}

async function ofFile(path: string, root: string): Promise<PictureSource | undefined> {
  if (path.includes('\0')) return undefined
  try {
    const [real, folder] = await Promise.all([realpath(path), realpath(root)])
    const {size} = await stat(real)
    if (!real.startsWith(folder + sep) || size > LARGEST) return undefined
    const read = () => readFile(real)
    return {digest: digest(await read()), name: real.slice(real.lastIndexOf(sep) + 1), read}
  } catch {
    return undefined
  }
}

function ofWeb(url: URL): PictureSource {
  const read = async () => {
    const response = await fetch(url, {signal: AbortSignal.timeout(LONGEST_FETCH)})
    if (!response.ok || !response.body) throw new Error(`${url.host} answers ${response.status}`)
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body) {
      size += part.length
      if (size > LARGEST) throw new Error('it has more than 64 MB')
      parts.push(part)
    }
    return Buffer.concat(parts)
  }
  return {digest: url.href, name: decoded(url.pathname.split('/').at(-1) ?? 'picture'), read}
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
