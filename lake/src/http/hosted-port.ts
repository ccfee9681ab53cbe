import type {RequestListener, Server} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import {createServer, type Server as TcpServer, type Socket} from 'node:net'

import {isHostedApi, type Certificate} from './certificate.ts'

/** The first byte of a TLS handshake record (RFC 8446, 5.1). */
const tlsHandshake = 0x16

/**
 * A port that is all of these at once: the plain HTTP server, the same over TLS, and a proxy (CONNECT) that leads to
 * nothing but that: `https://<project>.api.sanity.io` is then the lake for a client that uses it as its proxy and
 * trusts its certificate. Tunnels to any other host are refused, so nothing can leave the machine through it.
 */
export function createHostedPort(
  plain: Server,
  listener: RequestListener,
  certificate: Certificate,
): {port: TcpServer; closeConnections: (which: 'idle' | 'all') => void} {
  const secure = createTlsServer({key: certificate.key, cert: certificate.cert}, listener)
  const route = (socket: Socket) => {
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null
      if (!first) {
        socket.destroy()
        return
      }
      socket.unshift(first)
      const server = first[0] === tlsHandshake ? secure : plain
      server.emit('connection', socket)
    })
    socket.on('error', () => socket.destroy())
  }
  plain.on('connect', ({url = ''}, socket: Socket, head: Buffer) => {
    const [host = '', port] = url.split(':')
    if (port !== '443' || !isHostedApi(host)) {
      socket.end(
        `HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\nThis lake leads to api.sanity.io only, not to ${JSON.stringify(url)}\n`,
      )
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    route(socket)
  })
  const port = createServer(route)
  const closeConnections = (which: 'idle' | 'all') => {
    for (const server of [plain, secure]) {
      if (which === 'all') server.closeAllConnections()
      else server.closeIdleConnections()
    }
  }
  return {port, closeConnections}
}
