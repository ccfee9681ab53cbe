const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

/**
 * What is wrong with where a request comes from or leads to, if anything: a Host that is not this machine is what DNS
 * rebinding looks like, and no page but the preview's own may ask it for anything but a page to show.
 */
export function faultOf(request: Request): string | undefined {
  const host = hostOf(request)
  if (!loopback.test(host))
    return `Host "${host}" is not this preview: it answers on 127.0.0.1 only`
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${host}`) {
    return `Origin "${origin}" may not use this preview: only its own pages may`
  }
  // Says so even of what carries no Origin (https://www.w3.org/TR/fetch-metadata/).
  const site = request.headers.get('sec-fetch-site')
  const isForeign = site === 'cross-site' || site === 'same-site'
  if (isForeign && !isNavigation(request)) {
    return 'Another site may not use this preview: only its own pages may'
  }
  return undefined
}

/** Whether a page is asked for, to be shown in a tab, or in a frame: who may frame it its policy says. */
function isNavigation({method, headers}: Request): boolean {
  return method === 'GET' && headers.get('sec-fetch-mode') === 'navigate'
}

export function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}
