import {
  announceFiles,
  mustBeAnnounced,
  placed,
  planFiles,
  settleFiles,
  writeFiles,
  type SiteTarget,
} from './put-files.ts'
import type {PlannedFile, PreparedFile} from './site-file.ts'

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
  readonly #target: SiteTarget
  #lists: ListFiles[] = []
  #bytes = 0

  constructor(target: SiteTarget) {
    this.#target = target
  }

  /** Takes the files of a list. They may be written later. Throws `foreign-file`. */
  add(list: string, files: readonly PreparedFile[], keep: () => void): void {
    this.#lists.push({list, files: planFiles(this.#target, files), keep})
    for (const {content} of files) this.#bytes += content.length
    if (this.#lists.length >= mostLists || this.#bytes >= mostBytes) this.flush()
  }

  /** Writes what was taken. */
  flush(): void {
    const lists = this.#lists
    if (lists.length === 0) return
    const {state} = this.#target
    const all = lists.flatMap(({files}) => files)
    if (all.some(({isWritten}) => isWritten)) {
      const announce = () => {
        for (const {list, files} of lists) announceFiles(this.#target, files, {list})
      }
      state.transact(announce, {isDurable: mustBeAnnounced(all)})
    }
    for (const {files} of lists) writeFiles(this.#target, files)
    state.transact(() => {
      for (const one of lists) this.#settle(one)
    })
    this.#lists = []
    this.#bytes = 0
  }

  #settle({list, files, keep}: ListFiles): void {
    const {state} = this.#target
    settleFiles(this.#target, placed(files), {list})
    const now = new Set(files.map(({path}) => path))
    for (const {path} of state.files.ofList(list)) {
      if (!now.has(path)) state.files.markObsolete(path)
    }
    keep()
  }
}
