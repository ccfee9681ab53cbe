import type {BenchQuery, Params} from './queries.ts'

/** One of several ways to answer the same queries on the same documents. */
export interface Contender {
  /** The answer as a JSON value. Undefined when this one has no way to answer the query. */
  answer(query: BenchQuery, params: Params): unknown
  close(): void
  /** Its answers have a shape of its own: only how many rows they have is compared. */
  readonly comparesRows?: true
}
