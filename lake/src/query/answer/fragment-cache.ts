/** What one query has made of documents: JSON without the brackets around it, by the rows of the documents. */
export interface Fragments {
  readonly get: (k: number) => string | undefined
  readonly set: (k: number, fragment: string) => void
}

/** Of how many queries fragments are kept. */
const mostQueries = 16

/** About how much memory a fragment takes beside its text, in bytes. */
const overhead = 64

/**
 * What queries that go through all documents have made of each of them. The same query is asked again and again while
 * few documents change: only of those it is worked out again. The longest unused query is forgotten first.
 */
export class FragmentCache {
  readonly #maxBytes: number
  readonly #queries = new Map<string, Map<number, string>>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The fragments of a query. */
  of(query: string): Fragments {
    const fragments = this.#queries.get(query) ?? new Map<number, string>()
    this.#forget(query)
    this.#queries.set(query, fragments)
    this.#bytes += sizeOf(fragments)
    for (const oldest of this.#queries.keys()) {
      if (this.#queries.size <= mostQueries && this.#bytes < this.#maxBytes) break
      if (oldest !== query) this.#forget(oldest)
    }
    return {
      get: (k) => fragments.get(k),
      set: (k, fragment) => {
        if (this.#bytes >= this.#maxBytes) return
        fragments.set(k, fragment)
        this.#bytes += fragment.length + overhead
      },
    }
  }

  /** Forgets what was made of a row. */
  delete(k: number): void {
    for (const fragments of this.#queries.values()) {
      const fragment = fragments.get(k)
      if (fragment === undefined) continue
      fragments.delete(k)
      this.#bytes -= fragment.length + overhead
    }
  }

  clear(): void {
    this.#queries.clear()
    this.#bytes = 0
  }

  #forget(query: string): void {
    const fragments = this.#queries.get(query)
    if (!fragments) return
    this.#queries.delete(query)
    this.#bytes -= sizeOf(fragments)
  }
}

function sizeOf(fragments: ReadonlyMap<number, string>): number {
  let bytes = 0
  for (const fragment of fragments.values()) bytes += fragment.length + overhead
  return bytes
}
