/**
 * The numbers above which documents are found in another way. They change how long a query takes, never what it finds
 * (`npm run bench:groq` measures them).
 */
export interface PlanLimits {
  /** How many documents are evaluated as one batch. */
  readonly batch: number
  /** Up to this many candidates are all sorted; above, an index in that order may end earlier. */
  readonly sortedWhole: number
  /** Up to this many documents are read at once; above, each when it is asked for. */
  readonly readWhole: number
  /** Up to this many documents are read through the cache; above, past it, and only the attributes looked at. */
  readonly readThroughCache: number
  /** Up to this many rows a condition is looked up; above, documents are read in their order. */
  readonly lookedUp: number
  /** The indexes of up to this many types are walked side by side. */
  readonly walkedTypes: number
  /** After this many documents that do not pass for each that is asked for, a walk considers another index. */
  readonly missesPerHit: number
  /** Another index takes the place of a walk when it finds no more rows than this. */
  readonly lookedUpInstead: number
  /** Up to this many documents without a value to be ordered by take part in a walk. */
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
