/** The session, or the language of the Studio that opened it. */
type Purpose = '' | '-language'

/**
 * The header that gives a browser the cookie of a session. A Studio on this machine is of the same site, whichever its
 * port. That of another site frames the preview with cookies that are meant for that, each for the pages of one site.
 */
export function cookie(
  request: Request,
  value: string,
  seconds: number,
  isForeign: boolean,
  purpose: Purpose = '',
): string {
  const scope = isForeign ? 'SameSite=None; Secure; Partitioned' : 'SameSite=Strict'
  return `${cookieName(request, purpose)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; ${scope}`
}

/** The value of that cookie in a request. */
export function cookieOf(request: Request, purpose: Purpose = ''): string | undefined {
  const name = `${cookieName(request, purpose)}=`
  const cookies = request.headers.get('cookie')?.split(/; */) ?? []
  return cookies.find((one) => one.startsWith(name))?.slice(name.length)
}

/** Browsers send the cookies of one port of a machine to every other. */
function cookieName({headers}: Request, purpose: Purpose): string {
  const [, port = '80'] = /:(\d+)$/.exec(headers.get('host') ?? '') ?? []
  return `preview-${port}${purpose}`
}
