import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'

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
    const full = join(this.#root, path)
    mkdirSync(dirname(full), {recursive: true})
    const temporary = `${this.#temporary}${(this.#count += 1)}`
    if (this.#isDurable) writeDurably(temporary, content)
    else writeFileSync(temporary, content)
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
