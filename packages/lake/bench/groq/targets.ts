/** The target of a query. */
export type Target = keyof typeof targets

/** How a query compares. */
export interface Ratios {
  /** How many times as fast as groq-js alone. */
  readonly timesAlone: number
  /** How many times as long as by hand. */
  readonly timesRaw: number
}

/** The size at which the ratios are held to the targets. */
export const judgedSize = 100_000

/** How many times as long a query may take among a million articles as among 10,000. */
export const growthLimit = 3

const targets = {
  /** Queries that an index answers. */
  lookup: {
    rule: '100 × groq-js, 3 × raw',
    isMet: ({timesAlone, timesRaw}: Ratios) => timesAlone >= 100 && timesRaw <= 3,
  },
  /** Queries whose cost grows with their matches. */
  matches: {rule: '3 × raw', isMet: ({timesRaw}: Ratios) => timesRaw <= 3},
  /** By hand it is FTS5, and groq-js on what that finds. */
  text: {rule: '5 × raw', isMet: ({timesRaw}: Ratios) => timesRaw <= 5},
  /** Queries that read everything. */
  scan: {rule: '1 × groq-js', isMet: ({timesAlone}: Ratios) => timesAlone >= 1},
} as const

export const ruleOf = (target: Target): string => targets[target].rule

export const isMet = (target: Target, ratios: Ratios): boolean => targets[target].isMet(ratios)
