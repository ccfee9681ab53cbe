/**
 * Returns whether a name is a valid host. The URL parser also accepts empty or very long parts, and quotation marks.
 */
export function isHost(name: string): boolean {
  if (!/^(?:[\w-]{1,63}(?:\.[\w-]{1,63})*\.?|\[[\da-f:]+\])$/.test(name)) return false
  // Node checks Punycode only in names with letters beyond ASCII; browsers always do.
  return !name.includes('xn--') || URL.canParse(`https://ä.${name}/`)
}

/**
 * Returns whether a host exists only on this machine or in its network. Such hosts are loopback and private addresses
 * (IANA's registries of special-purpose addresses), names reserved for such networks (RFC 6761, 6762, 8375), and names
 * of one part. Readers cannot follow a link there. Takes the host name of a parsed URL, in which every notation of an
 * IPv4 address is `1.2.3.4`.
 */
export function isLocalHost(name: string): boolean {
  const host = name.toLowerCase().replace(/\.$/, '')
  if (host.startsWith('[')) return isLocalIpv6(host.slice(1, -1))
  if (/^[\d.]+$/.test(host)) return LOCAL_IPV4.test(host)
  return !host.includes('.') || LOCAL_NAME.test(host)
}

/** This machine, private use (RFC 1918), carrier networks (RFC 6598), link-local addresses and multicast. */
const LOCAL_IPV4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./

const LOCAL_NAME = /\.(?:localhost|local|localdomain|lan|home|internal|intranet|corp|home\.arpa)$/

function isLocalIpv6(address: string): boolean {
  // A URL writes an IPv4 address within IPv6 as `::ffff:7f00:1`.
  const [, high, low] = /^::(?:ffff:)?([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? []
  if (high !== undefined && low !== undefined) {
    const bytes = [high, low].flatMap((pair) => [parseInt(pair, 16) >> 8, parseInt(pair, 16) & 255])
    return LOCAL_IPV4.test(bytes.join('.'))
  }
  return /^::1?$|^f[cdef]/.test(address)
}
