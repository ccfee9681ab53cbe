// Loaded into each process of a test: notes where its sockets go.
import {appendFileSync} from 'node:fs'
import net from 'node:net'

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function watched(...args) {
  // `net.connect` hands on its arguments as one list.
  const [where] = Array.isArray(args[0]) ? args[0] : args
  const target = typeof where === 'object' ? (where.path ?? where.host ?? 'localhost') : 'localhost'
  appendFileSync(process.env.WATCHED_SOCKETS ?? '', `${target}\n`)
  return connect.apply(this, args)
}
