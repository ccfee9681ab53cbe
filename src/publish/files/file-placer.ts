import {
  closeSync,
  createWriteStream,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'

/** Places files below a folder. Each file appears whole, or not at all. */
export class FilePlacer {
  readonly #root: string
  readonly #temporary: string
  readonly #isDurable: boolean
  #count = 0

  /**
   * `temporary` is the beginning of the paths of unfinished files, on the same disk. With `isDurable`, a file is forced
   * to the disk before it gets its name.
   */
  constructor(root: string, temporary: string, isDurable: boolean) {
    this.#root = root
    this.#temporary = temporary
    this.#isDurable = isDurable
  }

  place(path: string, content: Uint8Array): void {
    const temporary = this.#newName()
    if (this.#isDurable) writeDurably(temporary, content)
    else writeFileSync(temporary, content)
    this.#rename(temporary, path)
  }

  /** Places a file piece by piece, and returns its length in bytes. */
  async receive(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
    const temporary = this.#newName()
    const stream = createWriteStream(temporary, {flags: 'wx', flush: this.#isDurable})
    await pipeline(content, stream)
    this.#rename(temporary, path)
    return stream.bytesWritten
  }

  #newName(): string {
    return `${this.#temporary}${(this.#count += 1)}`
  }

  #rename(temporary: string, path: string): void {
    const full = join(this.#root, path)
    mkdirSync(dirname(full), {recursive: true})
    renameSync(temporary, full)
    if (this.#isDurable) syncFolder(dirname(full))
  }
}

function writeDurably(path: string, content: Uint8Array): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, content)
    fdatasyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function syncFolder(path: string): void {
  // Windows opens no folders; a rename is durable there by itself.
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
