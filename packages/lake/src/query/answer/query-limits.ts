/** The limits of a query. */
export interface QueryLimits {
  /** The milliseconds until the query is aborted; by default as many as in the hosted lake. */
  readonly time: number
  /** The bytes of memory that the query may hold at once. */
  readonly memory: number
}

export const queryLimits: QueryLimits = {time: 60_000, memory: 512 * 1024 * 1024}

/** A query that reads more documents than this is evaluated in a thread of its own. */
export const documentsAtOnce = 2_500

/** A query that takes longer than this, in milliseconds of the processor, also moves to a thread. */
export const timeAtOnce = 50

/** The limit of a listener's query for one document, in milliseconds of the processor. */
export const matcherTime = 25

/**
 * The limit of a query that selects documents after others were changed in the same transaction, in milliseconds of the
 * processor. No thread can see those changes.
 */
export const timeAmongChanges = 1_000

/** A longer result than this, in characters of JSON, is written in a thread, too. */
export const charactersAtOnce = 4_000_000

/** Parameters with more characters or values than this are read in a thread, too. */
export const parametersAtOnce = 250_000
