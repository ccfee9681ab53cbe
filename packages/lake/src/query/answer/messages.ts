import type {LakeErrorCode} from '../../errors.ts'
import type {DatabaseCopy} from '../../storage/copy-database.ts'
import type {QueryRequest} from './answer-query.ts'

/** The data that a query thread starts with. */
export interface ThreadData {
  /** The file of the dataset. Without one, queries carry a copy of the whole database. */
  readonly path: string | undefined
  /** The bytes of memory that a query may hold at once. */
  readonly memory: number
  /** The bytes of parsed documents to cache, counted as JSON. */
  readonly cacheBytes: number
  /** The bytes of query fragments to cache. */
  readonly fragmentBytes: number
}

/** A query for the thread. */
export interface QueryMessage {
  readonly request: QueryRequest
  readonly lakeUrl: string
  /** The database, when it has no file and has changed since the last query. */
  readonly database?: DatabaseCopy
  /** See {@link control}. */
  readonly control: SharedArrayBuffer
}

/** Places in the memory that a query shares with its thread. */
export const control = {
  /** Not 0 once nobody waits for the answer. */
  cancelled: 0,
  /** The number of pieces that have been read. */
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
