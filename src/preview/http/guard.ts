import {isLoopbackHost} from '../../connection/index.ts'

/**
 * Returns the reason to refuse a request by its host or origin, if there is one. A Host other than this machine may be
 * DNS rebinding. Pages of other origins may only navigate to the preview or frame it.
 */
export function faultOf(request: Request): string | undefined {
  const host = hostOf(request)
  if (!isLoopbackHost(host))
    return `Host "${host}" is not this preview: it answers on 127.0.0.1 only`
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${host}`) {
    return `Origin "${origin}" may not use this preview: only its own pages may`
  }
  // Browsers send this header even without an Origin (https://www.w3.org/TR/fetch-metadata/).
  const site = request.headers.get('sec-fetch-site')
  const isForeign = site === 'cross-site' || site === 'same-site'
  if (isForeign && !isNavigation(request)) {
    return 'Another site may not use this preview: only its own pages may'
  }
  return undefined
}

/** Returns whether a page is requested for a tab or a frame. The page's policy decides who may frame it. */
function isNavigation({method, headers}: Request): boolean {
  return method === 'GET' && headers.get('sec-fetch-mode') === 'navigate'
}

export function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}
