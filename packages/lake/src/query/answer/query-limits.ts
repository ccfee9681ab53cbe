/** The limits of a query. */
export interface QueryLimits {
  /** Milliseconds until it is given up; as long as the hosted lake's by default. */
  readonly time: number
  /** Bytes of memory that what it holds at once may take. */
  readonly memory: number
}

export const queryLimits: QueryLimits = {time: 60_000, memory: 512 * 1024 * 1024}

/** A query that reads more documents than this is evaluated in a thread of its own. */
export const documentsAtOnce = 2_500

/** The same for one that takes longer than this, in milliseconds of the processor. */
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

/** And parameters that have more characters or values than this are read there. */
export const parametersAtOnce = 250_000
