/**
 * The limits of an evaluation. Each function throws when its limit is reached; an evaluation without a budget has none.
 */
export interface Budget {
  /** Is asked for every document that is read, and before many are with how many there will be. */
  readonly read: (expected?: number) => void
  /** Is asked again and again while something is computed. */
  readonly look: () => void
  /** Is told of how many characters a result is, as JSON, at least. */
  readonly write: (characters: number) => void
}

export const unlimited: Budget = {read: () => {}, look: () => {}, write: () => {}}
