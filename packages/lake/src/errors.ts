/** The kinds of failures, for programs: the `code` of a {@link LakeError}. */
export type LakeErrorCode =
  | 'bad-request'
  | 'busy'
  | 'cancelled'
  | 'conflict'
  | 'damaged-data'
  | 'data-gone'
  | 'dataset-not-found'
  | 'disk-full'
  | 'forbidden'
  | 'invalid-option'
  | 'no-sharp'
  | 'not-found'
  | 'owned-by-another'
  | 'port-in-use'
  | 'project-mismatch'
  | 'query-cancelled'
  | 'query-failed'
  | 'query-timeout'
  | 'query-too-large'
  | 'storage-failed'
  | 'too-large'
  | 'unauthorized'

/**
 * The one error of the lake. `message` says to people what happened, where, and what to do. An HTTP client gets
 * `status` and `body`, in the shapes that the hosted Content Lake uses and `@sanity/client` reads.
 */
export class LakeError extends Error {
  override name = 'LakeError'
  readonly code: LakeErrorCode
  readonly status: number
  readonly body: object

  constructor(code: LakeErrorCode, status: number, message: string, body?: object) {
    super(message)
    this.code = code
    this.status = status
    this.body = body ?? plainBody(status, message)
  }
}

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The body of an error that has no closer shape: `{statusCode, error, message}`. */
export function plainBody(status: number, message: string): object {
  return {statusCode: status, error: reasons[status] ?? 'Error', message}
}

export function badRequest(message: string): LakeError {
  return new LakeError('bad-request', 400, message)
}

/** The codes of refused mutations and actions, by their status. */
const refusals = {400: 'bad-request', 403: 'forbidden', 409: 'conflict'} as const
type RefusalStatus = keyof typeof refusals

/** One refused mutation, as it stands in `items` of a mutation error. */
export interface MutationErrorItem {
  readonly index: number
  readonly error: {
    readonly type: string
    readonly description: string
    readonly [detail: string]: unknown
  }
}

/**
 * The error of a transaction with at least one refused mutation; nothing was stored. The status is 409 for a conflict
 * with the state of the dataset, 403 for a document that the sender may not change, and 400 for a wrong mutation.
 */
export function mutationError(status: RefusalStatus, items: MutationErrorItem[]): LakeError {
  const what = items.map((item) => item.error.description).join('; ')
  const description = `The mutation(s) failed: ${what}`
  return new MutationRefused(status, description, items)
}

/** A mutation error whose items are readable, so that actions can report it in their own words. */
export class MutationRefused extends LakeError {
  readonly items: readonly MutationErrorItem[]
  readonly refusal: RefusalStatus

  constructor(status: RefusalStatus, description: string, items: readonly MutationErrorItem[]) {
    super(refusals[status], status, description, {
      error: {type: 'mutationError', description, items},
    })
    this.items = items
    this.refusal = status
  }
}

/** The error of a request with a refused action; nothing was stored. The status is as for mutations. */
export function actionError(
  status: RefusalStatus,
  index: number,
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): LakeError {
  const item: MutationErrorItem = {index, error: {type, description, ...details}}
  return new ActionRefused(status, `The action(s) failed: ${description}`, item)
}

/** An action error; `type` is that of its one item. */
export class ActionRefused extends LakeError {
  readonly type: string

  constructor(status: RefusalStatus, description: string, item: MutationErrorItem) {
    super(refusals[status], status, description, {
      error: {type: 'actionError', description, items: [item]},
    })
    this.type = item.error.type
  }
}

/** The error of a query that does not parse: `start` and `end` are UTF-16 offsets into `query`, when known. */
export function queryParseError(
  query: string,
  description: string,
  start?: number,
  end?: number,
): LakeError {
  const place = start === undefined ? {} : {start, end: end ?? start}
  return new LakeError('query-failed', 400, description, {
    error: {type: 'queryParseError', description, query: query.slice(0, saidBack), ...place},
  })
}

/** The most characters of a query that an error repeats. */
const saidBack = 300_000

/** Returns the message of a caught value. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The refusal of a query that exceeds its limit of memory, in bytes. */
export function queryTooLarge(limit: number): LakeError {
  return new LakeError(
    'query-too-large',
    400,
    `The query holds more than the ${Math.round(limit / 1024 / 1024)} MB that a query may hold at once. ` +
      'Request less: a narrower filter, a slice, or only the needed attributes.',
  )
}
