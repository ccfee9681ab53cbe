import {createHash} from 'node:crypto'
import {
  createReadStream,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'

import {PublishError} from '../publish-error.ts'
import {ownFolder} from '../state/database.ts'
import {FilePlacer} from './file-placer.ts'
import {ThreadWriter} from './thread-writer.ts'

/** How the files of a site are handled. */
export interface FolderOptions {
  /** Writes and removes nothing. */
  readonly dryRun: boolean
  /** Replaces foreign files at the places of the site's files. */
  readonly overwrite: boolean
  /**
   * Forces each file to the disk before it gets its name. This suits a few files. A run with many files leaves the
   * check to the next run, which is a hundred times faster.
   */
  readonly durable: boolean
}

/**
 * The folder of a site. Paths are relative to it, with `/`. A file appears whole under its name, or not at all. Nothing
 * is written through a symbolic link. Foreign files are neither replaced nor removed.
 */
export class SiteFolder {
  readonly root: string
  readonly #options: FolderOptions
  readonly #temporary: string
  readonly #placer: FilePlacer

  constructor(root: string, options: FolderOptions) {
    this.root = root
    this.#options = options
    this.#temporary = join(root, ownFolder, 'unfinished')
    this.#placer = new FilePlacer(root, join(this.#temporary, 'file-'), options.durable)
    if (!options.dryRun) {
      makeEmpty(this.#temporary)
    }
  }

  /**
   * Whether a file has exactly this content. A file with other content may be written. Throws `foreign-file` when a
   * foreign file is in the way. `known` is the record of what the site wrote there.
   */
  holds(path: string, content: Buffer, known: {readonly size: number | null} | undefined): boolean {
    const parent = lstatSync(join(this.root, dirname(path)), {throwIfNoEntry: false})
    const full = join(this.root, path)
    const stat = parent && lstatSync(full, {throwIfNoEntry: false})
    const isAsLong = stat?.isFile() === true && stat.size === content.length
    if (isAsLong && (known?.size ?? content.length) === content.length) {
      if (content.equals(readFileSync(full))) return true
    }
    this.#check(path, parent, stat, known !== undefined)
    return false
  }

  /** Throws `foreign-file` when a foreign file is in the way of one that the site writes, or wrote if it `isKnown`. */
  checkPlace(path: string, isKnown: boolean): void {
    const parent = lstatSync(join(this.root, dirname(path)), {throwIfNoEntry: false})
    const stat = parent && lstatSync(join(this.root, path), {throwIfNoEntry: false})
    this.#check(path, parent, stat, isKnown)
  }

  #check(path: string, parent: Stats | undefined, stat: Stats | undefined, isKnown: boolean): void {
    this.#checkFolders(path, parent)
    if (!stat || (isKnown && stat.isFile())) return
    const full = join(this.root, path)
    if (stat.isDirectory()) throw foreignFile(full, 'a folder')
    if (!this.#options.overwrite) throw foreignFile(full)
  }

  /** Rejects a path that leads through something other than a folder, such as a link to one. */
  #checkFolders(path: string, parent: Stats | undefined): void {
    let stat = parent
    for (let part = dirname(path); part !== '.'; part = dirname(part)) {
      stat ??= lstatSync(join(this.root, part), {throwIfNoEntry: false})
      if (stat && !stat.isDirectory()) throw foreignFile(join(this.root, part), 'not a folder')
      stat = undefined
    }
  }

  /** Returns whether a file exists with this length. */
  isWhole(path: string, size: number): boolean {
    const stat = statSync(join(this.root, path), {throwIfNoEntry: false})
    return stat !== undefined && stat.size === size && stat.isFile()
  }

  /** Writes a file to a checked path. */
  write(path: string, content: Buffer): void {
    if (!this.#options.dryRun) this.#placer.place(path, content)
  }

  /** Returns whether a file exists whose bytes have this hash. */
  async hasSha1(path: string, sha1: string): Promise<boolean> {
    const full = join(this.root, path)
    if (!lstatSync(full, {throwIfNoEntry: false})?.isFile()) return false
    const hash = createHash('sha1')
    await pipeline(createReadStream(full), hash)
    return hash.digest('hex') === sha1
  }

  /** Writes a file to a checked path piece by piece, and returns its length in bytes. */
  async receive(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
    return this.#options.dryRun ? 0 : this.#placer.receive(path, content)
  }

  /** Starts a thread that writes many files to checked paths; undefined where it is of no use. The caller ends it. */
  openThread(): ThreadWriter | undefined {
    const {dryRun, durable} = this.#options
    if (dryRun || durable) return undefined
    return new ThreadWriter(this.root, join(this.#temporary, 'thread-'))
  }

  /** Removes a file of the site, and the folders that this empties. Anything but a regular file stays. */
  remove(path: string): void {
    if (this.#options.dryRun) return
    const full = join(this.root, path)
    if (!this.#leadsThroughFolders(dirname(path))) return
    if (lstatSync(full, {throwIfNoEntry: false})?.isFile()) rmSync(full, {force: true})
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (!removeWhenEmpty(join(this.root, folder))) break
    }
  }

  #leadsThroughFolders(folder: string): boolean {
    for (let part = folder; part !== '.'; part = dirname(part)) {
      if (!lstatSync(join(this.root, part), {throwIfNoEntry: false})?.isDirectory()) return false
    }
    return true
  }
}

/** Makes the error for a foreign file. */
function foreignFile(path: string, what = 'not of this site'): PublishError {
  return new PublishError(
    'foreign-file',
    `${path} is in the way: it is ${what}. Move it, or choose another folder with --out.`,
  )
}

/** Makes an empty folder, and removes the unfinished files of a killed run. */
function makeEmpty(path: string): void {
  mkdirSync(path, {recursive: true})
  for (const name of readdirSync(path)) rmSync(join(path, name), {recursive: true, force: true})
}

function removeWhenEmpty(folder: string): boolean {
  try {
    if (readdirSync(folder).length > 0) return false
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}
