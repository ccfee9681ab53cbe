import {readFileSync, realpathSync} from 'node:fs'
import {readFile, realpath} from 'node:fs/promises'
import {basename, join, sep} from 'node:path'

import {LakeError} from '../errors.ts'

/** Where a Studio stands on the lake's origin. */
export const studioBase = '/studio/'

const pageFile = 'index.html'

/** Where builds put the files whose names change with their content. */
const hashedFiles = /^(assets|static|vendor)\//
const hashedName = /[-.][\w-]{8,}\.\w+$/

/** A file of a Studio. */
export interface StudioFile {
  readonly content: Uint8Array<ArrayBuffer>
  /** Whether another content would have another name. */
  readonly isHashed: boolean
}

/** The folder of a built Studio. */
export class StudioFolder {
  readonly #root: string

  /**
   * Opens a folder. Throws `invalid-option` when there is no Studio in it, one that was built to stand elsewhere
   * than at `/studio/`, or one that loads itself from another host.
   */
  constructor(folder: string) {
    let page: string
    try {
      this.#root = realpathSync(folder)
      page = readFileSync(join(this.#root, pageFile), 'utf8')
    } catch {
      throw invalid(`There is no built Studio in ${folder}: it has no ${pageFile}.`)
    }
    if (/sanity-cdn\.com\/v1\/modules/.test(page)) {
      throw invalid(
        `The Studio in ${folder} loads itself from sanity-cdn.com. Build it with "deployment: {autoUpdates: false}" in sanity.cli.ts.`,
      )
    }
    const base = baseOf(page)
    if (base === undefined || base === studioBase) return
    throw invalid(
      `The Studio in ${folder} was built to stand at "${base}", and a lake serves it at "${studioBase}". ` +
        `Build it with SANITY_STUDIO_BASEPATH=/studio.`,
    )
  }

  /** The one HTML page. Throws when it is gone. */
  page(): Promise<string> {
    return readFile(join(this.#root, pageFile), 'utf8')
  }

  /**
   * The file at a path below {@link studioBase}, as it stands in a URL; undefined where there is none in the folder,
   * whatever the path tries.
   */
  async file(path: string): Promise<StudioFile | undefined> {
    const decoded = decode(path)
    if (decoded === undefined || decoded === '' || decoded === pageFile) return undefined
    try {
      // Links are followed first: what they lead to must be in the folder as well.
      const real = await realpath(join(this.#root, decoded))
      if (!real.startsWith(this.#root + sep)) return undefined
      const content = new Uint8Array(await readFile(real))
      return {content, isHashed: isStudioFile(path) && hashedName.test(basename(real))}
    } catch {
      return undefined
    }
  }
}

/** Returns whether a path is one of a file, there or not. Any other path is a place in the Studio, dots and all. */
export function isStudioFile(path: string): boolean {
  return hashedFiles.test(path)
}

/** Where a Studio was built to stand, from where its page finds its files. */
function baseOf(page: string): string | undefined {
  return /<script\b[^>]*\ssrc="(\/(?:[^"/]+\/)*?)(?:assets|static|vendor)\//.exec(page)?.[1]
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}

function invalid(message: string): LakeError {
  return new LakeError('invalid-option', 500, message)
}
