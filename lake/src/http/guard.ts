import {timingSafeEqual} from 'node:crypto'

import {LakeError} from '../errors.ts'
import {isHostedApi} from './certificate.ts'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/**
 * Lets through only what was meant for this lake. A Host that is not loopback is what DNS rebinding looks like; an
 * Origin that is not the lake's own, or none and a browser that says the request comes from elsewhere, is another page
 * in the same browser. `encrypted` is whether the request came over TLS. Throws `forbidden`.
 */
export function checkHostAndOrigin(request: Request, encrypted: boolean): void {
  const host = request.headers.get('host') ?? new URL(request.url).host
  // Over TLS the client has checked that this is who it meant.
  const asHosted = encrypted && isHostedApi(host)
  if (!loopback.test(host) && !asHosted) {
    throw new LakeError(
      'forbidden',
      403,
      `Host "${host}" is not this lake: it answers on 127.0.0.1 only`,
    )
  }
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `${encrypted ? 'https' : 'http'}://${host}`) {
    throw new LakeError(
      'forbidden',
      403,
      `Origin "${origin}" may not use this lake: only its own pages may`,
    )
  }
  // Says so even of a picture or a link, which carry no Origin (https://www.w3.org/TR/fetch-metadata/).
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') {
    throw new LakeError(
      'forbidden',
      403,
      'Another site may not use this lake: only its own pages may',
    )
  }
}

/**
 * Whether a request carries the lake's token. Without one it may read what a public dataset shows.
 * Throws `unauthorized` for a token that is not this lake's.
 */
export function isTrusted(request: Request, token: string): boolean {
  const header = request.headers.get('authorization')
  if (header === null) return false
  const given = header.replace(/^bearer\s+/i, '')
  if (isEqual(given, token)) return true
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

/** Throws `unauthorized` unless the request carries the lake's token. */
export function requireTrusted(trusted: boolean): void {
  if (trusted) return
  throw new LakeError(
    'unauthorized',
    401,
    'Writing needs the lake\'s token: send "Authorization: Bearer <token>" with the one in the file "token" of its data directory',
  )
}

function isEqual(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
