import {createHmac} from 'node:crypto'

import {areEqualSecrets} from './equal-secrets.ts'
import {findUser, type User} from '../users.ts'

/**
 * Cookies that identify a browser in which the Studio of a lake was opened. A browser sends the cookies of one port of
 * a machine to every other port, so three rules apply:
 *
 * - Their names contain the port.
 * - They hold only values that this lake made for its browsers.
 * - They count only with a request that the lake's own pages sent.
 */
export interface Session {
  readonly user: User | undefined
}

/** The lifetime of cookies in a browser, in seconds. */
const lifetime = 30 * 24 * 60 * 60

/** Returns the session of a request, if this lake issued it. `user` is the id of its user, if it has one. */
export function readSession(request: Request, token: string): Session | undefined {
  const cookies = readCookies(request)
  const name = cookieName(request)
  const given = cookies.get(name)
  if (given === undefined || !areEqualSecrets(given, sessionKey(token))) return undefined
  return {user: findUser(cookies.get(`${name}-user`) ?? '')}
}

/** Returns the header that gives a browser a session. */
export function sessionCookie(request: Request, token: string): string {
  return cookie(cookieName(request), sessionKey(token))
}

/** Returns the header that sets the user of a session. */
export function userCookie(request: Request, user: User): string {
  return cookie(`${cookieName(request)}-user`, user.id)
}

/** Returns a key derived from the token, so that sessions survive restarts. The key cannot be used as a token. */
function sessionKey(token: string): string {
  return createHmac('sha256', token).update('browser session').digest('base64url')
}

function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${lifetime}; HttpOnly; SameSite=Strict`
}

function cookieName(request: Request): string {
  const [, port = '80'] = /:(\d+)$/.exec(request.headers.get('host') ?? '') ?? []
  return `lake-${port}`
}

function readCookies(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split('; ')
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals), pair.slice(equals + 1)] as const
    }),
  )
}
