import type {LakeErrorCode} from '../../errors.ts'
import type {QueryRequest} from './answer-query.ts'

/** The data that a query thread starts with. */
export interface ThreadData {
  /** The file of the dataset; without one a copy of the whole database comes with the queries. */
  readonly path: string | undefined
  /** Bytes of memory that what a query holds at once may take. */
  readonly memory: number
  /** Bytes of documents that are kept parsed, as JSON counts them. */
  readonly cacheBytes: number
  /** Bytes of what queries have made of documents that are kept. */
  readonly fragmentBytes: number
}

/** A query for the thread. */
export interface QueryMessage {
  readonly request: QueryRequest
  readonly lakeUrl: string
  /** The database, when it has no file and has changed since the last query. */
  readonly database?: Uint8Array
  /** See {@link control}. */
  readonly control: SharedArrayBuffer
}

/** Places in the memory that a query shares with its thread. */
export const control = {
  /** Not 0 when nobody waits for the answer any more. */
  cancelled: 0,
  /** How many pieces have been taken. */
  taken: 1,
  size: 8,
} as const

/**
 * A message of the thread about the query: that it begins, a piece of its answer, its end, or the reason why there is
 * none.
 */
export type ThreadMessage =
  | {readonly type: 'begun'}
  | {readonly type: 'piece'; readonly text: string}
  | {readonly type: 'end'}
  | {readonly type: 'refused'; readonly error: RefusedQuery}
  | {readonly type: 'failed'; readonly message: string}

/** A `LakeError` as it crosses threads. */
interface RefusedQuery {
  readonly code: LakeErrorCode
  readonly status: number
  readonly message: string
  readonly body: object
}
