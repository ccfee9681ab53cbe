import {readFile, realpath, stat} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'

import type {Media} from '../import/index.ts'
import {dataPicture, isOfKind, pictureDigest, type PictureSource} from './data-picture.ts'
import {fetchMedia, type FetchOptions} from './fetch-picture.ts'

/** The largest picture that is read from a file, in bytes. */
const LARGEST = 64 * 1024 * 1024

/** Finds the pictures of texts: in the text itself, beside its file, or on the web. */
export class PictureFinder {
  readonly #web: FetchOptions | undefined

  /** Pictures on the web are fetched as `web` says, and left out without it. */
  constructor(web?: FetchOptions) {
    this.#web = web
  }

  /**
   * Returns the picture or recording at an address in the text of a file; undefined when it is not at hand. A file is read only below
   * the folder `root`.
   */
  async find({src, kind}: Media, file: string, root: string): Promise<PictureSource | undefined> {
    if (/^data:/i.test(src)) return dataPicture(src, kind)
    const found = await this.#find(src, kind, file, root)
    return found && isOfKind(found.name, kind) ? found : undefined
  }

  async #find(src: string, kind: Media['kind'], file: string, root: string) {
    const url = URL.parse(src)
    if (url && /^https?:$/.test(url.protocol)) {
      const local = await ofFile(join(root, decoded(url.pathname)), root)
      return local ?? (this.#web && ofWeb(url, kind, this.#web))
    }
    if (url) return undefined
    const path = decoded(src.replace(/[?#].*$/s, ''))
    return ofFile(path.startsWith('/') ? join(root, path) : join(dirname(file), path), root)
  }
}

async function ofFile(path: string, root: string): Promise<PictureSource | undefined> {
  if (path.includes('\0')) return undefined
  try {
    const [real, folder] = await Promise.all([realpath(path), realpath(root)])
    const {size} = await stat(real)
    if (!real.startsWith(folder + sep) || size > LARGEST) return undefined
    const read = () => readFile(real)
    return {digest: pictureDigest(await read()), name: real.slice(real.lastIndexOf(sep) + 1), read}
  } catch {
    return undefined
  }
}

function ofWeb(url: URL, kind: Media['kind'], options: FetchOptions): PictureSource {
  return {
    digest: url.href,
    name: decoded(url.pathname.split('/').at(-1) ?? 'picture'),
    read: () => fetchMedia(url, kind, options),
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
