import {badRequest} from '../errors.ts'

/** The options of a listener (https://www.sanity.io/docs/http-reference/listen). */
export interface ListenOptions {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  /** Whether drafts and versions are listened to as well. */
  readonly includeAllVersions: boolean
  readonly includeEffects: boolean
  readonly enableResume: boolean
  /** Repeated in each event. In this lake, queries see every commit at once. */
  readonly visibility: 'transaction' | 'query'
}

/** From this version of the API on, drafts and versions are listened to only when asked for. */
const publishedByDefaultSince = '2025-02-19'

/** Reads the options of a request to `/data/listen`. Throws `bad-request`. */
export function parseListenOptions(
  options: Readonly<Record<string, string>>,
  params: Readonly<Record<string, unknown>>,
  apiVersion: string,
): ListenOptions {
  const {query, effectFormat} = options
  if (query === undefined) throw badRequest('The option "query" is missing')
  if (effectFormat !== undefined && effectFormat !== 'mendoza') {
    throw badRequest(`Unknown effect format "${effectFormat}"; expected mendoza`)
  }
  const allByDefault = apiVersion !== 'X' && apiVersion < publishedByDefaultSince
  return {
    query,
    params,
    includeResult: options.includeResult === 'true',
    includePreviousRevision: options.includePreviousRevision === 'true',
    includeMutations: options.includeMutations !== 'false',
    includeAllVersions: options.includeAllVersions
      ? options.includeAllVersions === 'true'
      : allByDefault,
    includeEffects: effectFormat === 'mendoza',
    enableResume: options.enableResume === 'true',
    visibility: options.visibility === 'query' ? 'query' : 'transaction',
  }
}
