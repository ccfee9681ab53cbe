import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import {DirectoryFiles} from '../assets/directory-files.ts'
import type {AssetFiles} from '../assets/asset-files.ts'
import {MemoryFiles} from '../assets/memory-files.ts'

const ending = '.sqlite'

/** Where the datasets of a lake stand: in a directory, or in memory. */
export class DatasetFiles {
  readonly #directory: string | undefined

  constructor(directory: string | undefined) {
    this.#directory = directory
  }

  /** The names of the stored datasets. */
  get names(): string[] {
    if (this.#directory === undefined) return []
    const folder = join(this.#directory, 'datasets')
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
  }

  /** The database of a dataset, for SQLite. */
  path(name: string): string {
    return this.#directory === undefined
      ? ':memory:'
      : join(this.#directory, 'datasets', `${name}${ending}`)
  }

  /** The files of its assets. */
  assets(name: string): AssetFiles {
    return this.#directory === undefined
      ? new MemoryFiles()
      : new DirectoryFiles(join(this.#directory, 'assets', name))
  }

  /** Removes the database of a closed dataset. */
  remove(name: string): void {
    if (this.#directory === undefined) return
    for (const companion of ['', '-wal', '-shm']) {
      rmSync(`${this.path(name)}${companion}`, {force: true})
    }
  }
}
