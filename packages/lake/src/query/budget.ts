/**
 * The limits of an evaluation. Each function throws when its limit is reached; an evaluation without a budget has none.
 */
export interface Budget {
  /** Called for every document that is read, and before many documents with their expected number. */
  readonly read: (expected?: number) => void
  /** Called repeatedly during computations. */
  readonly look: () => void
  /** Called with the least number of characters of a result, as JSON. */
  readonly write: (characters: number) => void
}

export const unlimited: Budget = {read: () => {}, look: () => {}, write: () => {}}
