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

/** How many outputs are written together, and how many bytes. One transaction records all of them. */
const mostOutputs = 50
const mostBytes = 4_000_000

interface OutputFiles {
  readonly output: string
  readonly files: readonly PlannedFile[]
  /** Records more of the output together with its files. Inside a transaction. */
  readonly keep: () => void
}

/** Writes the files of outputs in batches. Files that an output no longer has become obsolete. */
export class FileBatch {
  readonly #target: SiteTarget
  #outputs: OutputFiles[] = []
  #bytes = 0

  constructor(target: SiteTarget) {
    this.#target = target
  }

  /** Takes the files of an output, by its name in the state. They may be written later. Throws `foreign-file`. */
  add(output: string, files: readonly PreparedFile[], keep: () => void): void {
    this.#outputs.push({output, files: planFiles(this.#target, files), keep})
    for (const {content} of files) this.#bytes += content.length
    if (this.#outputs.length >= mostOutputs || this.#bytes >= mostBytes) this.flush()
  }

  /** Writes what was taken. */
  flush(): void {
    const outputs = this.#outputs
    if (outputs.length === 0) return
    const {state} = this.#target
    const all = outputs.flatMap(({files}) => files)
    if (all.some(({isWritten}) => isWritten)) {
      const announce = () => {
        for (const {output, files} of outputs) announceFiles(this.#target, files, {output})
      }
      state.transact(announce, {isDurable: mustBeAnnounced(all)})
    }
    for (const {files} of outputs) writeFiles(this.#target, files)
    state.transact(() => {
      for (const one of outputs) this.#settle(one)
    })
    this.#outputs = []
    this.#bytes = 0
  }

  #settle({output, files, keep}: OutputFiles): void {
    const {state} = this.#target
    settleFiles(this.#target, placed(files), {output})
    const now = new Set(files.map(({path}) => path))
    for (const {path} of state.files.ofOutput(output)) {
      if (!now.has(path)) state.files.markObsolete(path)
    }
    keep()
  }
}
