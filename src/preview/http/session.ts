import {createHmac, randomUUID, timingSafeEqual} from 'node:crypto'

import {cookie, cookieOf} from './cookie.ts'

/** The right of a browser to see drafts. */
export interface Session {
  readonly id: string
  /** The origin of the Studio that it was opened from; it may frame the preview. */
  readonly studio?: string
  /** Whether that Studio belongs to another site, whose frames have separate cookies. */
  readonly isForeign?: boolean
  /** When it was opened, and when it ends unless it is used; milliseconds since 1970. */
  readonly since: number
  readonly until: number
}

/** The lifetime of an unused session, in seconds. */
const ordinaryLifetime = 12 * 60 * 60

/** The factor by which constant use can extend that lifetime. */
const mostLifetimes = 14

/**
 * Issues and verifies the sessions of browsers, also across restarts of the preview. Cookies are signed with a key
 * derived from a secret: the token that reads the lake.
 */
export class Sessions {
  readonly #key: Buffer
  readonly #lifetime: number
  /** The ended sessions whose cookies have not expired yet. */
  readonly #ended = new Map<string, number>()
  readonly #listeners = new Set<(id: string) => void>()

  /** @param lifetime of an unused session, in seconds */
  constructor(secret: string, lifetime = ordinaryLifetime) {
    this.#key = createHmac('sha256', secret).update('preview session').digest()
    this.#lifetime = lifetime
  }

  /** Returns the session of a request, if it carries one. */
  read(request: Request): Session | undefined {
    const [payload = '', signature = '', ...more] = cookieOf(request)?.split('.') ?? []
    const isSigned = payload !== '' && isEqual(signature, this.#sign(payload))
    if (!isSigned || more.length > 0) return undefined
    const session = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Session
    const isSession = typeof session.since === 'number' && typeof session.id === 'string'
    const isOver = !isSession || session.until <= Date.now() || this.#ended.has(session.id)
    return isOver ? undefined : session
  }

  /** Returns the milliseconds until a session in use should be renewed; undefined when it no longer can be. */
  renewIn({until}: Session): number | undefined {
    const left = until - Date.now()
    return left < (this.#lifetime * 1_000 * 10) / 12 ? undefined : left / 2
  }

  /** Returns the headers that give a browser a session and, from a Studio that says its language, that language. */
  open(request: Request, studio: string | undefined): string[] {
    const since = Date.now()
    const isForeign = request.headers.get('sec-fetch-site') === 'cross-site'
    const until = since + this.#lifetime * 1_000
    const header = this.#header(request, {id: randomUUID(), studio, isForeign, since, until})
    const language = new URL(request.url).searchParams.get('lang')
    if (language !== 'de' && language !== 'en') return [header]
    const seconds = this.#lifetime * mostLifetimes
    return [header, cookie(request, language, seconds, isForeign, '-language')]
  }

  /**
   * Returns the renewed session of a request and the header for the browser. Undefined without a session, when it was
   * renewed just now, and at the end of its longest lifetime.
   */
  renew(request: Request): {readonly session: Session; readonly header: string} | undefined {
    const session = this.read(request)
    if (!session) return undefined
    const length = this.#lifetime * 1_000
    const until = Math.min(Date.now() + length, session.since + mostLifetimes * length)
    if (until - session.until < length / 12) return undefined
    const renewed = {...session, until}
    return {session: renewed, header: this.#header(request, renewed)}
  }

  /** Ends the session of a request, wherever it is in use. Returns the header that deletes the cookie. */
  end(request: Request): string {
    const session = this.read(request)
    if (!session) return cookie(request, '', 0, false)
    for (const [id, until] of this.#ended) if (until < Date.now()) this.#ended.delete(id)
    this.#ended.set(session.id, session.since + mostLifetimes * this.#lifetime * 1_000)
    for (const listener of this.#listeners) listener(session.id)
    return cookie(request, '', 0, session.isForeign ?? false)
  }

  /** Calls `listener` with the id of each session that ends. */
  onEnd(listener: (id: string) => void): void {
    this.#listeners.add(listener)
  }

  #header(request: Request, session: Session): string {
    const payload = Buffer.from(JSON.stringify(session)).toString('base64url')
    const seconds = Math.ceil((session.until - Date.now()) / 1_000)
    const value = `${payload}.${this.#sign(payload)}`
    return cookie(request, value, seconds, session.isForeign ?? false)
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#key).update(payload).digest('base64url')
  }
}

/** Compares two texts in constant time. */
export function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
