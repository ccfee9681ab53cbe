import {createHmac, timingSafeEqual} from 'node:crypto'

/** What a browser may that was let in: see drafts. */
export interface Session {
  /** The origin of the Studio that it was opened from; it may frame the preview. */
  readonly studio?: string
}

/** How long a session lasts, in seconds. */
const lifetime = 12 * 60 * 60

/**
 * Gives browsers sessions and knows them again, also after the preview was started anew: what a cookie says is signed with
 * a key that is made of a secret, the token by which the lake is read.
 */
export class Sessions {
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = createHmac('sha256', secret).update('preview session').digest()
  }

  /** The session of a request, if it carries one. */
  read(request: Request): Session | undefined {
    const [payload = '', signature = ''] = cookieOf(request)?.split('.') ?? []
    if (payload === '' || !isEqual(signature, this.#sign(payload))) return undefined
    const {until, studio} = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Payload
    return until > Date.now() ? {studio} : undefined
  }

  /** The header that gives a browser a session. */
  open(request: Request, {studio}: Session): string {
    const until = Date.now() + lifetime * 1_000
    const payload = Buffer.from(JSON.stringify({until, studio})).toString('base64url')
    return cookie(request, `${payload}.${this.#sign(payload)}`, lifetime)
  }

  /** The header that ends a session. */
  end(request: Request): string {
    return cookie(request, '', 0)
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#key).update(payload).digest('base64url')
  }
}

interface Payload {
  readonly until: number
  readonly studio?: string
}

/**
 * A Studio on this machine is of the same site, whichever its port. That of another site frames the preview with cookies
 * that are meant for that, each for the pages of one site.
 */
function cookie(request: Request, value: string, seconds: number): string {
  const isForeign = request.headers.get('sec-fetch-site') === 'cross-site'
  const scope = isForeign ? 'SameSite=None; Secure; Partitioned' : 'SameSite=Strict'
  return `${cookieName(request)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; ${scope}`
}

/** Browsers send the cookies of one port of a machine to every other. */
function cookieName({headers}: Request): string {
  const [, port = '80'] = /:(\d+)$/.exec(headers.get('host') ?? '') ?? []
  return `preview-${port}`
}

function cookieOf(request: Request): string | undefined {
  const name = `${cookieName(request)}=`
  const cookies = request.headers.get('cookie')?.split(/; */) ?? []
  return cookies.find((one) => one.startsWith(name))?.slice(name.length)
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
