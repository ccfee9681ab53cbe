import {
  announceFiles,
  mustBeAnnounced,
  placed,
  planFiles,
  settleFiles,
  writeFiles,
  type Place,
  type PlannedFile,
  type PreparedFile,
} from './put-files.ts'

/** How many lists are written together, and how many bytes: what is kept of them is kept at once. */
const mostLists = 50
const mostBytes = 4_000_000

interface ListFiles {
  readonly list: string
  readonly files: readonly PlannedFile[]
  /** What else is kept of the list with its files. Inside a transaction. */
  readonly keep: () => void
}

/** Writes the files of lists, some at once. Those that a list had before and has not now become obsolete. */
export class FileBatch {
  readonly #place: Place
  #lists: ListFiles[] = []
  #bytes = 0

  constructor(place: Place) {
    this.#place = place
  }

  /** Takes the files of a list. They may be written later. Throws `foreign-file`. */
  add(list: string, files: readonly PreparedFile[], keep: () => void): void {
    this.#lists.push({list, files: planFiles(this.#place, files), keep})
    for (const {content} of files) this.#bytes += content.length
    if (this.#lists.length >= mostLists || this.#bytes >= mostBytes) this.flush()
  }

  /** Writes what was taken. */
  flush(): void {
    const lists = this.#lists
    if (lists.length === 0) return
    const {state} = this.#place
    const all = lists.flatMap(({files}) => files)
    if (all.some(({isWritten}) => isWritten)) {
      const announce = () => {
        for (const {list, files} of lists) announceFiles(this.#place, files, {list})
      }
      state.transact(announce, {isDurable: mustBeAnnounced(all)})
    }
    for (const {files} of lists) writeFiles(this.#place, files)
    state.transact(() => {
      for (const one of lists) this.#settle(one)
    })
    this.#lists = []
    this.#bytes = 0
  }

  #settle({list, files, keep}: ListFiles): void {
    const {state} = this.#place
    settleFiles(this.#place, placed(files), {list})
    const now = new Set(files.map(({path}) => path))
    for (const {path} of state.files.ofList(list)) {
      if (!now.has(path)) state.files.markObsolete(path)
    }
    keep()
  }
}
