import {findFiles, type FoundFile} from './source-files.ts'

/** The files that arrive in folders. */
export class Inbox {
  readonly #paths: readonly string[]
  /** The states of files in the last look, and those that were taken, by path. */
  #seen = new Map<string, string>()
  #taken = new Map<string, string>()

  constructor(paths: readonly string[]) {
    this.#paths = paths
  }

  /**
   * Returns the files that are new or changed, and that nobody has written to since the last call: a file that still
   * arrives is taken later.
   */
  async take(): Promise<FoundFile[]> {
    const arrived: FoundFile[] = []
    const seen = new Map<string, string>()
    const taken = new Map<string, string>()
    for await (const file of findFiles(this.#paths)) {
      const state = `${file.size} ${file.changedAt}`
      seen.set(file.path, state)
      const isTaken = this.#taken.get(file.path) === state
      if (!isTaken && this.#seen.get(file.path) === state) arrived.push(file)
      else if (!isTaken) continue
      taken.set(file.path, state)
    }
    this.#seen = seen
    this.#taken = taken
    return arrived
  }

  /** Lets the next call return all files again that were taken now. */
  putBack(files: readonly FoundFile[]): void {
    for (const {path} of files) this.#taken.delete(path)
  }
}
