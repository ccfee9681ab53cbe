import {badRequest, LakeError} from '../errors.ts'
import type {Records} from './records.ts'

/** An origin whose pages may use the lake, as the hosted API describes one. */
export interface AllowedOrigin {
  readonly id: number
  /** An origin, in which `*` stands for any characters. */
  readonly origin: string
  /** Whether its pages may also send the session of a browser. */
  readonly allowCredentials: boolean
  readonly createdAt: string
}

/** The origins whose pages may use a lake beside its own (https://www.sanity.io/docs/http-reference/cors). */
export class Origins {
  readonly #records: Records
  readonly #started: readonly AllowedOrigin[]

  /** `started` are those of this start, which are not kept. Throws `bad-request` for an impossible one. */
  constructor(records: Records, started: readonly string[] = []) {
    this.#records = records
    this.#started = started.map((origin, index) => ({
      id: -1 - index,
      origin: checked(origin),
      allowCredentials: true,
      createdAt: new Date().toISOString(),
    }))
  }

  /** All of them, oldest first. */
  get all(): AllowedOrigin[] {
    const kept = this.#records.all<AllowedOrigin>('origin').sort((a, b) => a.id - b.id)
    return [...this.#started, ...kept]
  }

  /** Allows an origin. Throws `bad-request` for an impossible one, and `conflict` for a known one. */
  add(origin: string, allowCredentials: boolean): AllowedOrigin {
    const known = this.all
    if (known.some((other) => other.origin === checked(origin))) {
      throw new LakeError('conflict', 409, `The origin "${origin}" is allowed already`)
    }
    const id = Math.max(0, ...known.map((other) => other.id)) + 1
    const createdAt = new Date().toISOString()
    return this.#records.put('origin', String(id), {id, origin, allowCredentials, createdAt})
  }

  /** Allows an origin no longer. Throws `not-found`, and `bad-request` for one that `lake start` allows. */
  remove(id: string): void {
    const started = this.#started.find((origin) => String(origin.id) === id)
    if (started) {
      throw badRequest(
        `"${started.origin}" is allowed by --allow-origin. Start the lake without it, to allow it no longer.`,
      )
    }
    if (!this.#records.remove('origin', id)) {
      throw new LakeError('not-found', 404, `No allowed origin has the id "${id}"`)
    }
  }

  /** Returns the entry that allows an origin, one with credentials first. */
  find(origin: string): AllowedOrigin | undefined {
    const allowing = this.all.filter((allowed) => patternOf(allowed.origin).test(origin))
    return allowing.find(({allowCredentials}) => allowCredentials) ?? allowing[0]
  }
}

/** The origin of pages in files. */
const ofFiles = new Set(['null', 'file:///*'])

function patternOf(origin: string): RegExp {
  if (origin === '*') return /^/
  if (ofFiles.has(origin)) return /^null$/
  const parts = origin.split('*').map((part) => part.replaceAll(/[.?+^$()[\]{}|\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]*')}$`, 'i')
}

function checked(origin: string): string {
  if (origin === '*' || ofFiles.has(origin)) return origin
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+$/i.test(origin)) return origin
  throw badRequest(
    `"${origin}" is no origin. It has a scheme, a host and perhaps a port, as http://localhost:3000; * stands for any characters.`,
  )
}
