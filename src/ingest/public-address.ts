import {BlockList, isIP} from 'node:net'

/** Ranges of IPv4 that lead to no public host: IANA's registry of special addresses, multicast, and metadata of Azure. */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** Global unicast of IPv6, and the mapped form of IPv4. All other ranges are local, multicast or unassigned. */
const GLOBAL_IPV6 = ['2000::/3', '::ffff:0:0/96']

/** Ranges within global unicast that lead elsewhere: protocols such as Teredo, documentation, and 6to4. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6])
const global = listOf(GLOBAL_IPV6)

/**
 * Returns whether an IP address belongs to a host on the public internet. Loopback, private, link-local, multicast,
 * unique-local and metadata addresses do not. An IPv4 address that is mapped to IPv6 is judged as IPv4. Text that is no
 * address is not public.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4')
    case 6:
      // A zone names an interface of this machine.
      return (
        !address.includes('%') && global.check(address, 'ipv6') && !special.check(address, 'ipv6')
      )
    default:
      return false
  }
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/')
    list.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
