import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo, Server, Socket} from 'node:net'

import {getRequestListener} from '@hono/node-server'

import {LakeError} from '../errors.ts'
import type {Certificate} from './certificate.ts'
import {createHostedPort, keepAliveTimeout} from './hosted-port.ts'
import type {UpgradeListener} from './upgrade-listener.ts'

/** The only address that the lake listens on. */
const address = '127.0.0.1'

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
 * Serves a handler of web-standard requests on a port of 127.0.0.1; port 0 takes a free one. With a certificate the
 * port also stands in for the hosted API ({@link createHostedPort}).
 * Throws `port-in-use` when another program has the port.
 */
export async function serve(
  handle: Handler,
  upgrade: UpgradeListener,
  port: number,
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
  await listen(server, port)
  const {port: actual} = server.address() as AddressInfo
  return {
    origin: `http://${address}:${actual}`,
    close: () => close(server, closeConnections, closeSilent),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port) : error)
    })
    server.listen(port, address, resolve)
  })
}

function portInUse(port: number): LakeError {
  return new LakeError(
    'port-in-use',
    500,
    `Port ${port} of ${address} is taken by another program. Stop that program, or choose another port with --port N (--port 0 takes a free one).`,
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
