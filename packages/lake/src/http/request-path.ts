/** The parts of a request's path: the version of the API and the route, without the prefix `/lake`. */
export interface RequestPath {
  /** `1`, `X` or a date `YYYY-MM-DD`; undefined when the path names none. */
  readonly apiVersion: string | undefined
  /** Begins with one slash. */
  readonly route: string
  /** The project whose dataset the path names as a resource. */
  readonly resourceProject?: string
}

const version = /^\/v(1|X|\d{4}-\d{2}-\d{2})(?=\/|$)/i

/** A dataset as a resource (`resource` of `@sanity/client`), and the requested part of its API. */
const resource =
  /^\/projects\/(?<project>[^/]+)\/datasets\/(?<dataset>[^/]+)\/(?!acl$)(?<what>live\/events|[^/]+)(?<rest>\/.*)?$/

let last: readonly [url: string, path: RequestPath] = ['', {apiVersion: undefined, route: '/'}]

/**
 * Reads the path of a URL. Repeated slashes count as one (`@sanity/migrate` sends two), the API answers under `/lake`
 * and at the root alike, and every version is answered. A path below a dataset as a resource has the route
 * `/data/<what>/<dataset>…`, so each route is declared once.
 */
export function readRequestPath(url: string): RequestPath {
  // Each request is read several times.
  if (last[0] !== url) last = [url, parsed(url)]
  return last[1]
}

function parsed(url: string): RequestPath {
  const collapsed = new URL(url).pathname.replace(/\/{2,}/g, '/')
  const path = collapsed.replace(/^\/lake(?=\/|$)/, '') || '/'
  const match = version.exec(path)
  const route = path.slice(match?.[0].length ?? 0) || '/'
  return {apiVersion: match?.[1]?.toUpperCase(), ...withoutResource(route)}
}

function withoutResource(route: string): {route: string; resourceProject?: string} {
  const {project, dataset, what, rest = ''} = resource.exec(route)?.groups ?? {}
  if (project === undefined) return {route}
  return {route: `/data/${what}/${dataset}${rest}`, resourceProject: project}
}
