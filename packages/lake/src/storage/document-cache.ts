import type {Document} from '../document.ts'

interface Entry {
  readonly k: number
  readonly document: Document
  readonly bytes: number
}

/** Returns the approximate memory of parsed documents, by the bytes of their JSON. */
export function memoryOf(bytes: number): number {
  return bytes * 1.5
}

/**
 * Keeps parsed documents by id and by row, whose JSON together never exceeds `maxBytes`.
 *
 * There are two generations, each with half of that. A used document moves to the younger one. When the younger one is
 * full, it replaces the older one. (A single Map in the order of use would be slow: finding its first entry skips
 * everything that was deleted before it.)
 */
export class DocumentCache {
  readonly #maxBytes: number
  #young = new Generation()
  #old = new Generation()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The bytes of the JSON of all documents in it. */
  get bytes(): number {
    return this.#young.bytes + this.#old.bytes
  }

  get(id: string): Document | undefined {
    return this.#used(this.#young.ofId.get(id) ?? this.#old.ofId.get(id))
  }

  /** The document of a row of the table. */
  at(k: number): Document | undefined {
    return this.#used(this.#young.ofRow.get(k) ?? this.#old.ofRow.get(k))
  }

  set(k: number, document: Document, bytes: number): void {
    this.delete(document._id)
    this.#add({k, document, bytes})
  }

  delete(id: string): void {
    this.#young.delete(id)
    this.#old.delete(id)
  }

  clear(): void {
    this.#young = new Generation()
    this.#old = new Generation()
  }

  #used(entry: Entry | undefined): Document | undefined {
    if (!entry) return undefined
    if (this.#old.delete(entry.document._id)) this.#add(entry)
    return entry.document
  }

  #add(entry: Entry): void {
    const half = this.#maxBytes / 2
    if (entry.bytes > half) return
    if (this.#young.bytes + entry.bytes > half) {
      this.#old = this.#young
      this.#young = new Generation()
    }
    this.#young.add(entry)
  }
}

class Generation {
  readonly ofId = new Map<string, Entry>()
  readonly ofRow = new Map<number, Entry>()
  bytes = 0

  add(entry: Entry): void {
    this.ofId.set(entry.document._id, entry)
    this.ofRow.set(entry.k, entry)
    this.bytes += entry.bytes
  }

  delete(id: string): boolean {
    const entry = this.ofId.get(id)
    if (!entry) return false
    this.ofId.delete(id)
    this.ofRow.delete(entry.k)
    this.bytes -= entry.bytes
    return true
  }
}
