import type {Document} from '../document.ts'

interface Entry {
  readonly k: number
  readonly document: Document
  readonly bytes: number
}

/**
 * Parsed documents by id and by row, least recently used thrown out first when their JSON together exceeds `maxBytes`.
 * A parsed document takes about one and a half times the memory of its JSON.
 */
export class DocumentCache {
  readonly #maxBytes: number
  readonly #entries = new Map<string, Entry>()
  readonly #ids = new Map<number, string>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get(id: string): Document | undefined {
    const entry = this.#entries.get(id)
    if (!entry) return undefined
    // A Map keeps the order of insertion: inserting again makes this the most recently used.
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    return entry.document
  }

  /** The document of a row of the table. */
  at(k: number): Document | undefined {
    const id = this.#ids.get(k)
    return id === undefined ? undefined : this.get(id)
  }

  set(k: number, document: Document, bytes: number): void {
    this.delete(document._id)
    this.#entries.set(document._id, {k, document, bytes})
    this.#ids.set(k, document._id)
    this.#bytes += bytes
    for (const id of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.delete(id)
    }
  }

  delete(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#entries.delete(id)
    this.#ids.delete(entry.k)
    this.#bytes -= entry.bytes
  }

  clear(): void {
    this.#entries.clear()
    this.#ids.clear()
    this.#bytes = 0
  }
}
