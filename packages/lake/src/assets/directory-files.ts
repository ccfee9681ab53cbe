import {randomUUID} from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  createReadStream,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import {open, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Readable} from 'node:stream'

import {storageError} from '../storage/storage-error.ts'
import {checkSha1, type AssetFiles, type PendingFile, type StoredFile} from './asset-files.ts'

const pendingEnding = '.part'

/** Keeps the files of a dataset in a directory of their own. */
export class DirectoryFiles implements AssetFiles {
  readonly #directory: string

  /** Opens the directory, which need not exist, and removes the unfinished files of an earlier process. */
  constructor(directory: string) {
    this.#directory = directory
    for (const name of namesIn(directory)) {
      if (name.endsWith(pendingEnding)) rmSync(join(directory, name), {force: true})
    }
  }

  async receive(): Promise<PendingFile> {
    const path = join(this.#directory, `${randomUUID()}${pendingEnding}`)
    const write = async <T>(step: () => Promise<T>): Promise<T> =>
      step().catch((error: unknown) => {
        throw storageError(path, error)
      })
    const file = await write(async () => {
      makeDirectory(this.#directory)
      return open(path, 'wx', 0o600)
    })
    return {
      write: (bytes) => write(() => file.writeFile(bytes)),
      finish: () =>
        write(async () => {
          await file.sync()
          await file.close()
          return path
        }),
      store: (sha1) => this.#store(path, sha1),
      discard: async () => {
        await file.close().catch(() => undefined)
        await rm(path, {force: true})
      },
    }
  }

  async get(sha1: string): Promise<StoredFile | undefined> {
    const path = this.#path(sha1)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return undefined
    return {
      content: path,
      size: found.size,
      stream: (range) => {
        const bytes = createReadStream(path, range && {start: range.first, end: range.last})
        return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
      },
    }
  }

  addAll(others: AssetFiles): void {
    if (!(others instanceof DirectoryFiles)) return
    const names = namesIn(others.#directory).filter((name) => !name.endsWith(pendingEnding))
    if (names.length === 0) return
    makeDirectory(this.#directory)
    for (const name of names) share(join(others.#directory, name), join(this.#directory, name))
    syncDirectory(this.#directory)
  }

  removeAll(): void {
    rmSync(this.#directory, {recursive: true, force: true})
  }

  #store(pending: string, sha1: string): void {
    try {
      // A file of this name has the same bytes.
      renameSync(pending, this.#path(sha1))
      syncDirectory(this.#directory)
    } catch (error) {
      throw storageError(this.#directory, error)
    }
  }

  #path(sha1: string): string {
    checkSha1(sha1)
    return join(this.#directory, sha1)
  }
}

/** A stored file never changes, so two datasets may have one; some file systems know no links. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

/** Makes a directory durably. */
function makeDirectory(directory: string): void {
  if (mkdirSync(directory, {recursive: true, mode: 0o700}) === undefined) return
  syncDirectory(dirname(directory))
  syncDirectory(dirname(dirname(directory)))
}

/** Makes the names in a directory durable, where the system can: Windows opens no directories. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(directory, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
