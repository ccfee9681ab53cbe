import type {Document} from '../document.ts'

/** Parsed documents, least recently used thrown out first when their JSON together exceeds `maxBytes`. */
export class DocumentCache {
  readonly #maxBytes: number
  readonly #entries = new Map<string, {document: Document; bytes: number}>()
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

  set(document: Document, bytes: number): void {
    this.delete(document._id)
    this.#entries.set(document._id, {document, bytes})
    this.#bytes += bytes
    for (const [id, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break
      this.#entries.delete(id)
      this.#bytes -= entry.bytes
    }
  }

  delete(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#entries.delete(id)
    this.#bytes -= entry.bytes
  }

  clear(): void {
    this.#entries.clear()
    this.#bytes = 0
  }
}
