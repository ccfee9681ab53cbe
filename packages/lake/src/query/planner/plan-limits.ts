/**
 * The limits that decide between ways of finding documents. They affect the time of a query, never its result (`npm run
 * bench:groq` measures them).
 */
export interface PlanLimits {
  /** The number of documents in a batch. */
  readonly batch: number
  /** Up to this many candidates are all sorted. Above, an index in the wanted order may finish earlier. */
  readonly sortedWhole: number
  /** Up to this many documents are read at once. Above, each is read on demand. */
  readonly readWhole: number
  /**
   * Up to this many documents are read through the cache. Above, they bypass it, and only needed attributes are read.
   */
  readonly readThroughCache: number
  /** Up to this many rows, a condition is looked up. Above, all documents are scanned in order. */
  readonly lookedUp: number
  /** The indexes of up to this many types are walked side by side. */
  readonly walkedTypes: number
  /** After this many failing documents for each wanted one, a walk considers another index. */
  readonly missesPerHit: number
  /** Another index replaces a walk if it finds at most this many rows. */
  readonly lookedUpInstead: number
  /** Up to this many documents without an orderable value take part in a walk. */
  readonly withoutValue: number
}

export const planLimits: PlanLimits = {
  batch: 128,
  sortedWhole: 256,
  readWhole: 1_024,
  readThroughCache: 4_096,
  lookedUp: 4_194_304,
  walkedTypes: 8,
  missesPerHit: 64,
  lookedUpInstead: 16_384,
  withoutValue: 65_536,
}
