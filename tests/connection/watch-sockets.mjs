// Loaded into each process of a test: notes where its sockets, datagrams and lookups of names go.
import dgram from 'node:dgram'
import dns from 'node:dns'
import {appendFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'

const note = (target) => appendFileSync(process.env.WATCHED_SOCKETS ?? '', `${target}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function watched(...args) {
  // `net.connect` hands on its arguments as one list.
  const [where] = Array.isArray(args[0]) ? args[0] : args
  note(typeof where === 'object' ? (where.path ?? where.host ?? 'localhost') : 'localhost')
  return connect.apply(this, args)
}

for (const name of ['connect', 'send']) {
  const original = dgram.Socket.prototype[name]
  dgram.Socket.prototype[name] = function watched(...args) {
    // The first argument is a port or the message, which may be text.
    const address = args.slice(1).findLast((argument) => typeof argument === 'string')
    if (address !== undefined) note(address)
    return original.apply(this, args)
  }
}

// The system asks for a name that it does not know by UDP, outside of Node.
const names = Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))
for (const api of [dns, dns.promises]) {
  for (const name of names.filter((known) => typeof api[known] === 'function')) {
    const original = api[name]
    api[name] = (host, ...args) => {
      if (net.isIP(host) === 0 && host !== 'localhost') note(host)
      return original.call(api, host, ...args)
    }
  }
}
syncBuiltinESMExports()
