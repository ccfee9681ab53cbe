import type {RequestListener, Server} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import {createServer, type Server as TcpServer, type Socket} from 'node:net'

import {isHostedApi, type Certificate} from './certificate.ts'
import type {UpgradeListener} from './upgrade-listener.ts'

/**
 * The time that an idle connection is kept, in milliseconds. It is longer than clients keep connections, because they
 * do not repeat a write whose connection closes at that moment.
 */
export const keepAliveTimeout = 75_000

/** The time that a connection has to send its first byte, in milliseconds. */
const handshakeTimeout = 30_000

/** The first byte of a TLS handshake record (RFC 8446, 5.1). */
const tlsHandshake = 0x16

/**
 * Opens a port with three functions: an HTTP server, the same server over TLS, and a proxy (CONNECT) that only leads to
 * these. A client that uses the lake as its proxy and trusts its certificate finds it at
 * `https://<project>.api.sanity.io` and `https://cdn.sanity.io`. Tunnels to other hosts are refused, so nothing can
 * leave the machine through it.
 */
export function createHostedPort(
  plain: Server,
  listener: RequestListener,
  certificate: Certificate,
  upgrade: UpgradeListener,
): {port: TcpServer; closeConnections: (which: 'idle' | 'all') => void} {
  const secure = createTlsServer(
    {key: certificate.key, cert: certificate.cert, keepAliveTimeout},
    listener,
  )
  secure.on('upgrade', (request, socket, head) => upgrade(request, socket, head, true))
  const sockets = new Set<Socket>()
  const tunnels = new WeakSet<Socket>()
  const route = (socket: Socket) => {
    socket.setTimeout(handshakeTimeout, () => socket.destroy())
    socket.once('readable', () => {
      socket.setTimeout(0)
      const first = socket.read(1) as Buffer | null
      if (!first) {
        socket.destroy()
        return
      }
      socket.unshift(first)
      const server = first[0] === tlsHandshake ? secure : plain
      server.emit('connection', socket)
    })
  }
  const port = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    route(socket)
  })
  plain.on('connect', ({url = ''}, socket: Socket, head: Buffer) => {
    const [host = '', portNumber] = url.split(':')
    if (portNumber !== '443' || !isHostedApi(host) || tunnels.has(socket)) {
      socket.end(
        `HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\nThis lake leads to api.sanity.io and cdn.sanity.io only, not to ${JSON.stringify(url)}\n`,
      )
      return
    }
    tunnels.add(socket)
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    route(socket)
  })
  const closeConnections = (which: 'idle' | 'all') => {
    // These servers never listen themselves, so they do not track all of their connections.
    if (which === 'all') for (const socket of sockets) socket.destroy()
    else for (const server of [plain, secure]) server.closeIdleConnections()
  }
  return {port, closeConnections}
}
