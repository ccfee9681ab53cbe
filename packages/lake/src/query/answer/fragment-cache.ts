import {ScanOrders} from './scan-orders.ts'

/** The results of one query for single documents: JSON without the brackets around it, by the rows of the documents. */
export interface Fragments {
  readonly get: (k: number) => string | undefined
  readonly set: (k: number, fragment: string) => void
  /** The orders in which documents are scanned, for all queries. */
  readonly orders: ScanOrders
}

/** The number of queries whose fragments are kept. */
const mostQueries = 16

/** The approximate memory of a fragment beside its text, in bytes. */
const overhead = 64

interface Kept {
  readonly ofRow: Map<number, string>
  bytes: number
}

/**
 * Keeps the results, document by document, of queries that read all documents. Such queries repeat while few documents
 * change, and only changed documents are evaluated again. The least recently used query is dropped first.
 */
export class FragmentCache {
  readonly #maxBytes: number
  readonly #queries = new Map<string, Kept>()
  readonly #orders = new ScanOrders()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The approximate memory of all fragments. */
  get bytes(): number {
    return [...this.#queries.values()].reduce((sum, {bytes}) => sum + bytes, 0)
  }

  /** The fragments of a query. */
  of(query: string): Fragments {
    const kept: Kept = this.#queries.get(query) ?? {ofRow: new Map<number, string>(), bytes: 0}
    this.#queries.delete(query)
    this.#queries.set(query, kept)
    for (const oldest of this.#queries.keys()) {
      if (this.#queries.size <= mostQueries && this.bytes < this.#maxBytes) break
      if (oldest !== query) this.#queries.delete(oldest)
    }
    let left = this.#maxBytes - this.bytes
    return {
      orders: this.#orders,
      get: (k) => kept.ofRow.get(k),
      set: (k, fragment) => {
        const bytes = fragment.length + overhead
        if (left < bytes) return
        left -= bytes
        kept.bytes += bytes
        kept.ofRow.set(k, fragment)
      },
    }
  }

  /** Forgets the fragments of changed documents, by their rows, and all orders. */
  forget(rows: Iterable<number>): void {
    this.#orders.clear()
    for (const k of rows) {
      for (const kept of this.#queries.values()) {
        const fragment = kept.ofRow.get(k)
        if (fragment === undefined) continue
        kept.ofRow.delete(k)
        kept.bytes -= fragment.length + overhead
      }
    }
  }

  clear(): void {
    this.#orders.clear()
    this.#queries.clear()
  }
}
