import {isIP} from 'node:net'

import {LakeError} from '../errors.ts'

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/i

/** Returns whether an address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === '::1' || loopback.test(host)
}

/** The name of a host, without a port: letters, digits, `-`, `_` and `.`, or an IPv6 address in brackets. */
const hostName = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i

function checkName(name: string): void {
  if (hostName.test(name)) return
  throw new LakeError(
    'invalid-option',
    400,
    `"${name}" is no name of a host. It has no scheme, port or path, as lake or lake.internal.`,
  )
}

/** The names that requests may address a lake by. Any other Host may be DNS rebinding. */
export class Hosts {
  readonly #isOpen: boolean
  readonly #allowed: ReadonlySet<string>

  /**
   * `listening` is the address that the lake listens on, if it is not one of the loopback interface. Throws
   * `invalid-option` for an allowed name that no Host can have.
   */
  constructor(listening = '127.0.0.1', allowed: readonly string[] = []) {
    allowed.forEach(checkName)
    this.#isOpen = !isLoopback(listening)
    const named = isIP(listening) === 0 ? [listening] : []
    this.#allowed = new Set([...allowed, ...named].map((name) => name.toLowerCase()))
  }

  /** Returns whether a Host, with its port, is this lake's. */
  has(host: string): boolean {
    const name = host.replace(/:\d+$/, '').toLowerCase()
    if (loopback.test(name) || this.#allowed.has(name)) return true
    // A name can be made to lead elsewhere; an address cannot.
    return this.#isOpen && isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0
  }
}
