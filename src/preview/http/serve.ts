import type {IncomingMessage} from 'node:http'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'

import {getRequestListener} from '@hono/node-server'

import {PreviewError} from '../preview-error.ts'
import type {Handler} from './app.ts'

/** The only address that the preview listens on. */
const address = '127.0.0.1'

/** Takes over a connection whose request asks for another protocol, or ends it. */
type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** A running server. */
export interface Served {
  readonly origin: string
  readonly close: () => Promise<void>
}

/**
 * Serves a handler of web-standard requests on a port of 127.0.0.1; port 0 takes a free one. Throws `port-in-use`, with
 * the option that chooses another one.
 */
export async function serve(
  handle: Handler,
  upgrade: UpgradeListener,
  port: number,
  portOption: string,
): Promise<Served> {
  const listener = getRequestListener(handle, {overrideGlobalObjects: false})
  const server = createServer((request, response) => void listener(request, response))
  server.on('upgrade', upgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port, portOption) : error)
    })
    server.listen(port, address, resolve)
  })
  const {port: actual} = server.address() as AddressInfo
  return {
    origin: `http://${address}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portInUse(port: number, option: string): PreviewError {
  return new PreviewError(
    'port-in-use',
    `Port ${port} of ${address}, for the preview, is taken by another program. Stop that program, or choose another port with ${option} N (${option} 0 takes a free one).`,
  )
}
