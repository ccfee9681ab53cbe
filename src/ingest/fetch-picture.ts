import {lookup, type LookupAddress} from 'node:dns'
import {isIP, type LookupFunction} from 'node:net'

import {fileTypeFromBuffer} from 'file-type'
import {Agent, buildConnector, fetch} from 'undici'

import type {Media} from '../import/index.ts'
import {isPublicAddress} from './public-address.ts'

/** The media types of a kind. Some sound is in containers for video. */
const kinds = {
  picture: /^image\//,
  audio: /^(?:audio|video)\/|^application\/ogg/,
  video: /^video\//,
}

/** The limits of one file: bytes, milliseconds from the first request to the last byte, and redirects. */
export interface FetchLimits {
  readonly bytes: number
  readonly milliseconds: number
  readonly redirects: number
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 64 * 1024 * 1024,
  milliseconds: 30_000,
  redirects: 5,
}

export interface FetchOptions {
  readonly limits?: FetchLimits
  /** Whether a connection to an IP address is allowed. Only tests pass another function than {@link isPublicAddress}. */
  readonly isAllowed?: (address: string) => boolean
}

/**
 * Fetches a picture or a recording from the web. The address comes from a text of strangers, so only `http` and `https`
 * are followed, and only to allowed IP addresses: the one that a name leads to is checked at the moment of connecting,
 * for each redirect.
 * No proxy, cookie or credential is used. Throws an error for people when the address is refused, the server fails, a limit
 * is passed, or the bytes are of another kind.
 */
export async function fetchMedia(
  url: URL,
  kind: Media['kind'],
  {limits = FETCH_LIMITS, isAllowed = isPublicAddress}: FetchOptions = {},
): Promise<Uint8Array> {
  const dispatcher = new Agent({connect: guardedConnector(isAllowed)})
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    const response = await follow(url, {dispatcher, signal}, limits.redirects)
    const bytes = await readBody(response, limits.bytes)
    const type = await fileTypeFromBuffer(bytes)
    if (!kinds[kind].test(type?.mime ?? '')) throw new Error(`${url.host} sent no ${kind}`)
    return bytes
  } catch (error) {
    throw signal.aborted
      ? new Error(`${url.host} took more than ${limits.milliseconds / 1000} seconds`)
      : reasonOf(error)
  } finally {
    await dispatcher.destroy()
  }
}

type Response = Awaited<ReturnType<typeof fetch>>

async function follow(
  url: URL,
  init: {readonly dispatcher: Agent; readonly signal: AbortSignal},
  redirects: number,
): Promise<Response> {
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.protocol} addresses are not fetched`)
  if (url.username !== '' || url.password !== '')
    throw new Error('addresses with a password are not fetched')
  const response = await fetch(url, {...init, redirect: 'manual', credentials: 'omit'})
  const location = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && location !== null) {
    const next = URL.parse(location, url)
    if (!next) throw new Error(`${url.host} redirects to no address`)
    if (redirects === 0) throw new Error(`${url.host} redirects too often`)
    return follow(next, init, redirects - 1)
  }
  if (!response.ok) throw new Error(`${url.host} answers ${response.status}`)
  return response
}

async function readBody(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) throw new Error(`it has more than ${most / 1024 / 1024} MB`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Connects to allowed addresses alone. Node asks `lookup` for names, and never for what is an address already. */
function guardedConnector(isAllowed: (address: string) => boolean): buildConnector.connector {
  const refusal = (host: string) => new Error(`${host} is no public address`)
  const guardedLookup: LookupFunction = (host, options, callback) => {
    lookup(host, {...options, all: true}, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      if (error || !first) callback(error ?? new Error(`${host} has no address`), '')
      // A name with one public and one local address is an attempt to choose later.
      else if (!addresses.every(({address}) => isAllowed(address))) callback(refusal(host), '')
      else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
  const connect = buildConnector({lookup: guardedLookup})
  return (options, callback) => {
    const host = options.hostname.replace(/^\[(.*)\]$/, '$1')
    if (isIP(host) !== 0 && !isAllowed(host)) {
      callback(refusal(host), null)
      return
    }
    connect(options, (error, socket) => {
      if (error) callback(error, null)
      else if (isAllowed(socket.remoteAddress ?? '')) callback(null, socket)
      else {
        socket.destroy()
        callback(refusal(host), null)
      }
    })
  }
}

/** `fetch` hides the reason in the cause of its error. */
function reasonOf(error: unknown): Error {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return inner instanceof Error ? inner : new Error(String(inner))
}
