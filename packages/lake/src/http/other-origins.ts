import type {Lake} from '../lake.ts'
import {allowedOrigin} from './guard.ts'
import type {RequestContext} from './router.ts'

/** How long a browser may keep the answer to its question whether a request is allowed, in seconds. */
const maxAge = '600'

/**
 * Tells browsers which pages of other origins may read an answer, and answers their question before a request
 * (https://fetch.spec.whatwg.org/#http-cors-protocol).
 */
export function answerOtherOrigins(lake: Lake) {
  return async (context: RequestContext, next: () => Promise<void>): Promise<void> => {
    const {raw} = context.req
    const allowed = allowedOrigin(raw, lake, context.env.encrypted)
    if (!allowed) return next()
    if (raw.method === 'OPTIONS') context.res = preflight(raw)
    else await next()
    const {headers} = context.res
    headers.set('access-control-allow-origin', raw.headers.get('origin') ?? '')
    headers.append('vary', 'origin')
    if (allowed.allowCredentials) headers.set('access-control-allow-credentials', 'true')
  }
}

function preflight({headers}: Request): Response {
  const answer = new Headers({
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
    'access-control-max-age': maxAge,
  })
  if (headers.has('access-control-request-private-network')) {
    answer.set('access-control-allow-private-network', 'true')
  }
  return new Response(null, {status: 204, headers: answer})
}
