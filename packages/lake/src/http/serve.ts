import {createServer, type RequestListener} from 'node:http'
import {createServer as createForwarder, type AddressInfo, type Server, type Socket} from 'node:net'

import {getRequestListener} from '@hono/node-server'

import {LakeError} from '../errors.ts'
import type {Certificate} from './certificate.ts'
import {createHostedPort, keepAliveTimeout} from './hosted-port.ts'
import type {UpgradeListener} from './upgrade-listener.ts'

/** The addresses that the lake listens on unless another is named: those of the loopback interface. */
const loopback = ['127.0.0.1', '::1']

/** Where to listen. */
export interface ListenAddress {
  /** 0 takes a free one. */
  readonly port: number
  /** An address or a name; the loopback interface by default. */
  readonly host?: string
}

/** The time that pending requests have after the server closes, in milliseconds. */
const closeGrace = 1_000

/** The interval at which idle connections are closed meanwhile, in milliseconds. */
const idleSweep = 20

/**
 * Answers a web-standard request that came over TLS (`encrypted`) or not. `rawHeaders` are its headers, names and
 * values alternating, because a web-standard request merges repeated ones.
 */
export type Handler = (
  request: Request,
  encrypted: boolean,
  rawHeaders?: readonly string[],
) => Promise<Response>

/** A running server. */
export interface Served {
  readonly origin: string
  /** Answers pending requests and stops. */
  close(): Promise<void>
}

/**
 * Serves a handler of web-standard requests. With a certificate the port also stands in for the hosted API
 * ({@link createHostedPort}).
 * Throws `port-in-use` when another program has the port.
 */
export async function serve(
  handle: Handler,
  upgrade: UpgradeListener,
  where: ListenAddress,
  certificate?: Certificate,
): Promise<Served> {
  const answer = getRequestListener(
    (request, {incoming}) => handle(request, 'encrypted' in incoming.socket, incoming.rawHeaders),
    {overrideGlobalObjects: false},
  )
  const listener: RequestListener = (request, response) => void answer(request, response)
  const plain = createServer({keepAliveTimeout}, listener)
  plain.on('upgrade', (request, socket, head) => upgrade(request, socket, head, false))
  const hosted = certificate && createHostedPort(plain, listener, certificate, upgrade)
  const server = hosted?.port ?? plain
  const closeConnections =
    hosted?.closeConnections ??
    ((which) => (which === 'all' ? plain.closeAllConnections() : plain.closeIdleConnections()))
  const closeSilent = trackSilent(server)
  const second = await listenTo(server, where)
  const {port} = server.address() as AddressInfo
  return {
    origin: `http://${nameOf(where.host)}:${port}`,
    close: async () => {
      second?.close()
      await close(server, closeConnections, closeSilent)
    },
  }
}

/** The name of an address in a URL of this machine. */
function nameOf(host = '127.0.0.1'): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Listens, by default on both addresses of the loopback interface: `localhost` may mean either. Connections of the
 * second one go to the same server. A machine without IPv6 has one.
 */
async function listenTo(server: Server, {port, host}: ListenAddress): Promise<Server | undefined> {
  const [first = '', second] = host === undefined || host === 'localhost' ? loopback : [host]
  for (;;) {
    await listen(server, port, first)
    if (second === undefined) return undefined
    const forwarding = createForwarder((socket) => server.emit('connection', socket))
    try {
      await listen(forwarding, (server.address() as AddressInfo).port, second)
      return forwarding
    } catch (error) {
      const isTaken = error instanceof LakeError && error.code === 'port-in-use'
      if (!isTaken) return undefined
      await new Promise((resolve) => server.close(resolve))
      if (port !== 0) throw error
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(notListening(error, port, host))
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      resolve()
    })
  })
}

function notListening(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new LakeError(
      'port-in-use',
      500,
      `Port ${port} of ${host} is taken by another program. Stop that program, or choose another port with --port N (--port 0 takes a free one).`,
    )
  }
  return new LakeError(
    'invalid-option',
    500,
    `The lake cannot listen on port ${port} of ${host}: ${error.message}. Choose an address of this machine with --host, and a port with --port.`,
  )
}

/**
 * Tracks connections without a request yet, and returns a function that closes them. Clients open some in advance. The
 * server does not count them as idle and would wait for them.
 */
function trackSilent(server: Server): () => void {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  }
}

function close(
  server: Server,
  closeConnections: (which: 'idle' | 'all') => void,
  closeSilent: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => closeConnections('all'), closeGrace)
    // A client may have received its answer a moment before the connection counts as idle.
    const sweep = setInterval(() => {
      closeConnections('idle')
      closeSilent()
    }, idleSweep)
    server.close(() => {
      clearTimeout(timer)
      clearInterval(sweep)
      resolve()
    })
    closeConnections('idle')
  })
}
