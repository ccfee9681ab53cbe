import {checkSha1, type AssetFiles, type PendingFile, type StoredFile} from './asset-files.ts'

/** Keeps the files of a dataset in memory. */
export class MemoryFiles implements AssetFiles {
  readonly #files = new Map<string, Buffer>()

  receive(): Promise<PendingFile> {
    const chunks: Uint8Array[] = []
    let content = Buffer.alloc(0)
    return Promise.resolve({
      write: (bytes) => {
        chunks.push(bytes)
        return Promise.resolve()
      },
      finish: () => {
        content = Buffer.concat(chunks)
        chunks.length = 0
        return Promise.resolve(content)
      },
      store: (sha1) => {
        checkSha1(sha1)
        if (!this.#files.has(sha1)) this.#files.set(sha1, content)
      },
      discard: () => Promise.resolve(),
    })
  }

  get(sha1: string): Promise<StoredFile | undefined> {
    const content = this.#files.get(sha1)
    return Promise.resolve(
      content && {
        content,
        size: content.length,
        stream: ({first, last} = {first: 0, last: content.length - 1}) =>
          new Blob([new Uint8Array(content.subarray(first, last + 1))]).stream(),
      },
    )
  }

  addAll(others: AssetFiles): void {
    if (!(others instanceof MemoryFiles)) return
    for (const [sha1, content] of others.#files) this.#files.set(sha1, content)
  }

  removeAll(): void {
    this.#files.clear()
  }
}
