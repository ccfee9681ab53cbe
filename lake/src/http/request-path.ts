/** What the path of a request says: the version of the API and the rest, without the prefix `/lake`. */
export interface RequestPath {
  /** `1`, `X` or a date `YYYY-MM-DD`; undefined when the path names none. */
  readonly apiVersion: string | undefined
  /** Begins with one slash. */
  readonly route: string
}

const version = /^\/v(1|X|\d{4}-\d{2}-\d{2})(?=\/|$)/i

/**
 * Reads the path of a URL. Repeated slashes count as one (`@sanity/migrate` sends two), the API answers under `/lake`
 * and at the root alike, and every version is answered.
 */
export function readRequestPath(url: string): RequestPath {
  const collapsed = new URL(url).pathname.replace(/\/{2,}/g, '/')
  const path = collapsed.replace(/^\/lake(?=\/|$)/, '') || '/'
  const match = version.exec(path)
  if (!match) return {apiVersion: undefined, route: path}
  return {apiVersion: match[1]?.toUpperCase(), route: path.slice(match[0].length) || '/'}
}
