import type {Access} from '../dataset.ts'
import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {isHostedApi} from './certificate.ts'
import {areEqualSecrets} from './equal-secrets.ts'
import {readSession} from './session.ts'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/**
 * Refuses requests whose Host is not this lake, because another Host may be DNS rebinding. `encrypted` is whether the
 * request came over TLS. Throws `forbidden`.
 */
export function checkHost(request: Request, encrypted: boolean): void {
  const host = hostOf(request)
  // Over TLS, the client has verified the lake by its certificate.
  if (loopback.test(host) || (encrypted && isHostedApi(host))) return
  throw forbidden(`Host "${host}" is not this lake: it answers on 127.0.0.1 only`)
}

/**
 * Refuses requests of other pages in the browser. Their Origin is not the lake's, or they have none and the browser
 * marks them as coming from elsewhere. Throws `forbidden`.
 */
export function checkOrigin(request: Request, encrypted: boolean): void {
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== originOf(request, encrypted)) {
    throw forbidden(`Origin "${origin}" may not use this lake: only its own pages may`)
  }
  // Pictures and links carry this header, but no Origin (https://www.w3.org/TR/fetch-metadata/).
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') {
    throw forbidden("Only the lake's own pages may use it, not other sites")
  }
}

/** Returns whether the browser navigates to a page, by a link or a typed address. No other page can read the result. */
export function isNavigation(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    request.headers.get('sec-fetch-mode') === 'navigate' &&
    request.headers.get('sec-fetch-dest') === 'document'
  )
}

/**
 * Returns the rights of a request that passed {@link checkHost} and {@link checkOrigin}. The lake's token gives all
 * rights, and so does a session of the browser in a page of the lake. Any other request may read what a public dataset
 * shows. Throws `unauthorized` for a token that is not this lake's.
 */
export function accessOf(request: Request, lake: Lake, encrypted: boolean): Access {
  if (hasToken(request, lake.token)) return {trusted: true, identity: lake.user.id}
  // A cookie alone does not identify the sender, because browsers send it for every page of this machine.
  if (!isOwnPage(request, encrypted)) return {trusted: false}
  const session = readSession(request, lake.token)
  return session ? {trusted: true, identity: (session.user ?? lake.user).id} : {trusted: false}
}

/** Throws `unauthorized` unless a request may see and change everything. */
export function requireUser(access: Access): Required<Access> {
  const {trusted, identity} = access
  if (trusted && identity !== undefined) return {trusted, identity}
  throw new LakeError(
    'unauthorized',
    401,
    'Writing needs the lake\'s token: send "Authorization: Bearer <token>" with the one in the file "token" of its data directory',
  )
}

function hasToken(request: Request, token: string): boolean {
  const header = request.headers.get('authorization')
  if (header === null) return false
  const given = header.replace(/^bearer\s+/i, '')
  if (areEqualSecrets(given, token)) return true
  throw new LakeError(
    'unauthorized',
    401,
    'The token is not this lake\'s: use the one in the file "token" of its data directory',
    {
      statusCode: 401,
      error: 'Unauthorized',
      message:
        'Session not found: the token is not this lake\'s. Use the one in the file "token" of its data directory',
      errorCode: 'SIO-401-ANF',
    },
  )
}

/** Browsers send an Origin when a page writes or opens a WebSocket, and `sec-fetch-site` with every request. */
function isOwnPage(request: Request, encrypted: boolean): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === originOf(request, encrypted)
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

function originOf(request: Request, encrypted: boolean): string {
  return `${encrypted ? 'https' : 'http'}://${hostOf(request)}`
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}

function forbidden(message: string): LakeError {
  return new LakeError('forbidden', 403, message)
}
