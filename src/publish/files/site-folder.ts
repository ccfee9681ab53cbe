import {
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

import {PublishError} from '../publish-error.ts'
import {ownFolder} from '../state/database.ts'
import {FilePlacer} from './file-placer.ts'
import {ThreadWriter} from './thread-writer.ts'

/** How the files of a site are treated. */
export interface FolderOptions {
  /** Nothing is written or removed. */
  readonly dryRun: boolean
  /** Files that the site has not written give way to those that it writes. */
  readonly overwrite: boolean
  /**
   * A file is on the disk, not only on its way there, before it gets its name. For a few files; many are looked through
   * by the next run instead, which is a hundred times faster.
   */
  readonly durable: boolean
}

/**
 * The folder of a site. Paths are relative to it, with `/`. A file appears whole, under its name, or not at all; nothing
 * is written through a symbolic link, and nothing that is not the site's is replaced or removed.
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
   * Whether a file has exactly this content already. Where it has not, it may be written: it is refused where something
   * is in the way that is not the site's, `foreign-file`. `known`: what the site has written there before.
   */
  holds(path: string, content: Buffer, known: {readonly size: number | null} | undefined): boolean {
    const parent = lstatSync(join(this.root, dirname(path)), {throwIfNoEntry: false})
    const full = join(this.root, path)
    const stat = parent && lstatSync(full, {throwIfNoEntry: false})
    const isAsLong = stat?.isFile() === true && stat.size === content.length
    if (isAsLong && (known?.size ?? content.length) === content.length) {
      if (content.equals(readFileSync(full))) return true
    }
    this.#checkFolders(path, parent)
    if (!stat || (known && stat.isFile())) return false
    if (stat.isDirectory()) throw foreignFile(full, 'a folder')
    if (!this.#options.overwrite) throw foreignFile(full)
    return false
  }

  /** Refuses what is no folder, or only leads to one, on the way to a path. */
  #checkFolders(path: string, parent: Stats | undefined): void {
    let stat = parent
    for (let part = dirname(path); part !== '.'; part = dirname(part)) {
      stat ??= lstatSync(join(this.root, part), {throwIfNoEntry: false})
      if (stat && !stat.isDirectory()) throw foreignFile(join(this.root, part), 'no folder')
      stat = undefined
    }
  }

  /** Whether a file is there and as long as it was written. */
  isWhole(path: string, size: number): boolean {
    const stat = statSync(join(this.root, path), {throwIfNoEntry: false})
    return stat !== undefined && stat.size === size && stat.isFile()
  }

  /** Writes a file to a path that was looked at. */
  write(path: string, content: Buffer): void {
    if (!this.#options.dryRun) this.#placer.place(path, content)
  }

  /** A thread that writes many files, to paths that were looked at; undefined where none is of use. It is to be ended. */
  openThread(): ThreadWriter | undefined {
    const {dryRun, durable} = this.#options
    if (dryRun || durable) return undefined
    return new ThreadWriter(this.root, join(this.#temporary, 'thread-'))
  }

  /** Removes a file that is the site's, and the folders that are empty then. What is no regular file stays. */
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

/** Refuses what the site has not written and does not know. */
function foreignFile(path: string, what = 'not of this site'): PublishError {
  return new PublishError(
    'foreign-file',
    `${path} is in the way: it is ${what}. Move it away, or choose another folder with --out.`,
  )
}

/** Makes a folder, or removes what a run that was killed was writing there. */
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
