import type {Handler} from './serve.ts'
import {readRequestPath} from './request-path.ts'

/** A request that was answered. */
export interface LoggedRequest {
  /** ISO 8601. */
  readonly time: string
  readonly method: string
  /** The route without the version, such as `/data/query/production`. */
  readonly path: string
  /** The query, when the URL has it. */
  readonly query?: string
  readonly status: number
  /** Until the answer began, in milliseconds. */
  readonly ms: number
}

/** Returns a handler that tells of each request that it has answered. */
export function withLog(handle: Handler, log: (request: LoggedRequest) => void): Handler {
  return async (request, encrypted, rawHeaders) => {
    const start = performance.now()
    const response = await handle(request, encrypted, rawHeaders)
    const query = new URL(request.url).searchParams.get('query')
    log({
      time: new Date().toISOString(),
      method: request.method,
      path: readRequestPath(request.url).route,
      ...(query === null ? {} : {query}),
      status: response.status,
      ms: Math.round(performance.now() - start),
    })
    return response
  }
}

const longest = 100

/** Writes a request as a line that a person reads. */
export function logLine({time, method, path, query, status, ms}: LoggedRequest): string {
  const words = query?.replaceAll(/\s+/g, ' ').trim() ?? ''
  const short = words.length > longest ? `${words.slice(0, longest)}…` : words
  const clock = new Date(time).toTimeString().slice(0, 'hh:mm:ss'.length)
  return `${clock}  ${status}  ${`${ms} ms`.padStart(7)}  ${method.padEnd(6)} ${path}${short && `  ${short}`}`
}
