/** What the process of a contender is told; it answers each before the next, and `close` not at all. */
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

/** How long a query took. */
export interface Turn {
  /** Milliseconds, each time. */
  readonly times: readonly number[]
  /** What was answered, for every set of parameters that was asked for the first time. */
  readonly digests: readonly {readonly variant: number; readonly digest: string}[]
}

/** Whether an order could be carried out. */
export type Reply =
  | {readonly ok: true; readonly value: unknown}
  | {readonly ok: false; readonly message: string}
