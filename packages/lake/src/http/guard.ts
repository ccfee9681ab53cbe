import type {Access} from '../access.ts'
import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {isHostedApi} from './certificate.ts'
import type {AllowedOrigin} from '../project/origins.ts'
import {rightsOf} from '../project/robots.ts'
import {areEqualSecrets} from './equal-secrets.ts'
import type {Needed} from './needed-rights.ts'
import {readSession} from './session.ts'

/**
 * Refuses requests whose Host is not this lake, because another Host may be DNS rebinding. `encrypted` is whether the
 * request came over TLS. Throws `forbidden`.
 */
export function checkHost(request: Request, {settings: {hosts}}: Lake, encrypted: boolean): void {
  const host = hostOf(request)
  // Over TLS, the client has verified the lake by its certificate.
  if (hosts.has(host) || (encrypted && isHostedApi(host))) return
  const name = host.replace(/:\d+$/, '')
  throw forbidden(
    `Host "${host}" is not this lake. Ask it at 127.0.0.1, or allow the name with \`lake start --allow-host ${name}\`.`,
  )
}

/**
 * Refuses requests of other pages in the browser, unless their Origin is allowed. They have an Origin that is not the
 * lake's, or none, and the browser marks them as coming from elsewhere. Throws `forbidden`.
 */
export function checkOrigin(request: Request, lake: Lake, encrypted: boolean): void {
  const origin = request.headers.get('origin')
  if (allowedOrigin(request, lake, encrypted)) return
  if (origin !== null && origin !== originOf(request, encrypted)) {
    throw forbidden(
      `Origin "${origin}" may not use this lake. Allow it with \`sanity cors add ${origin}\` or \`lake start --allow-origin ${origin}\`.`,
    )
  }
  // Pictures and links carry this header, but no Origin (https://www.w3.org/TR/fetch-metadata/).
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') {
    throw forbidden("Only the lake's own pages may use it, not other sites")
  }
}

/** Returns the entry that allows the pages of another origin, if the request comes from one. */
export function allowedOrigin(
  request: Request,
  {settings: {origins}}: Lake,
  encrypted: boolean,
): AllowedOrigin | undefined {
  const origin = request.headers.get('origin')
  if (origin === null || origin === originOf(request, encrypted)) return undefined
  return origins.find(origin)
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
 * rights, any other token those of its role. A session of the browser counts in pages of the lake, and of origins that
 * are allowed with credentials. Any other request may read what a public dataset shows. Throws `unauthorized` for a
 * token that is not this lake's, also where everybody may read, as the hosted lake does: it is out of date or of another
 * lake, and answers without drafts would hide that.
 */
export function accessOf(request: Request, lake: Lake, encrypted: boolean): Access {
  const given = request.headers.get('authorization')?.replace(/^bearer\s+/i, '')
  if (given !== undefined) return accessWith(given, lake)
  // A cookie alone does not identify the sender, because browsers send it for every page of this machine.
  const mayUseSession =
    isOwnPage(request, encrypted) ||
    allowedOrigin(request, lake, encrypted)?.allowCredentials === true
  if (!mayUseSession) return {trusted: false}
  const session = readSession(request, lake.token)
  return session ? {trusted: true, identity: (session.user ?? lake.user).id} : {trusted: false}
}

/**
 * Lets a sender with a right pass, or one with any token or session for `login`. Throws `unauthorized` for a request
 * without a token or a session, and `forbidden` for a token whose role lacks the right.
 */
export function requireRight(access: Access, needed: Needed): void {
  if (needed === 'open') return
  identityOf(access)
  if (needed === 'login' || access.rights === undefined || access.rights.includes(needed)) return
  throw forbidden(
    `The role of this token has no right to ${needed.replace('-', ' ')}. Make another with \`lake token create\`.`,
  )
}

/** Returns whether a sender that may write drafts may write nothing else. */
export function mayOnlyDraft({rights}: Access): boolean {
  return rights !== undefined && !rights.includes('write')
}

/** Returns the id of the user who asks. Throws `unauthorized` for a request without a token or a session. */
export function identityOf({identity}: Access): string {
  if (identity !== undefined) return identity
  throw new LakeError(
    'unauthorized',
    401,
    'This request needs the lake\'s token: send "Authorization: Bearer <token>" with the one in the file "token" of its data directory',
  )
}

function accessWith(given: string, lake: Lake): Access {
  if (areEqualSecrets(given, lake.token)) return {trusted: true, identity: lake.user.id}
  const robot = lake.settings.robots.find(given)
  if (robot) {
    const rights = rightsOf(robot.role)
    return {trusted: rights.includes('read'), identity: robot.id, rights}
  }
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
