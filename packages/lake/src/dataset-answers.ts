import type {Document} from './document.ts'

/** The extras of an answer, and the signal of a client that has gone. */
export interface QueryOptions {
  /** Adds the origins of values, with array elements by their `index` or their `key`. */
  readonly sourceMap?: 'index' | 'key'
  /** Adds an explanation of how the documents were found. */
  readonly explain?: boolean
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal
}

/** The answer of `/data/doc`. */
export interface DocumentsById {
  readonly documents: readonly Document[]
  readonly omitted: readonly {readonly id: string; readonly reason: 'existence' | 'permission'}[]
}
