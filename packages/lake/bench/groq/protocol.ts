/** The messages to the process of a contender. It answers each before the next, and `close` not at all. */
export type Order = QueryOrder | {readonly do: 'close'}

export type QueryOrder =
  /** Answers a query again and again for some milliseconds, at least once, beginning with a set of its parameters. */
  | {
      readonly do: 'measure'
      readonly query: number
      readonly variant: number
      readonly budget: number
    }
  /** The answer to a query, row by row, to say in what it differs from another. */
  | {readonly do: 'rows'; readonly query: number; readonly variant: number}
  /** How many documents a query has to look at whatever answers it, on average over its parameters. */
  | {readonly do: 'matches'; readonly query: number}

/** The fingerprint of an answer. Without a digest, only numbers of rows are compared. */
export interface Digest {
  readonly variant: number
  readonly rows: number
  readonly digest: string | undefined
}

/** How long a query took. */
export interface Turn {
  /** Milliseconds, each time; none when it has no way to answer. */
  readonly times: readonly number[]
  /** Milliseconds of processor time of all threads together, on average. */
  readonly processor: number
  /** The answers, one for each set of parameters that was asked for the first time. */
  readonly digests: readonly Digest[]
}

/** Whether an order could be carried out. */
export type Reply =
  | {readonly ok: true; readonly value: unknown}
  | {readonly ok: false; readonly message: string}
