import type {IncomingMessage} from 'node:http'
import {createServer} from 'node:http'
import type {Duplex} from 'node:stream'

import {getRequestListener} from '@hono/node-server'

import {listenOnLoopback, loopbackAddress, type LoopbackServer} from '../../connection/index.ts'
import {PreviewError} from '../preview-error.ts'
import type {Handler} from './app.ts'

/** Takes over a connection whose request asks for another protocol, or ends it. */
type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * Serves a handler of web-standard requests on a port of 127.0.0.1; port 0 takes a free one. Throws `port-in-use`, with
 * the option that chooses another one.
 */
export function serve(
  handle: Handler,
  upgrade: UpgradeListener,
  port: number,
  portOption: string,
): Promise<LoopbackServer> {
  const listener = getRequestListener(handle, {overrideGlobalObjects: false})
  const server = createServer((request, response) => void listener(request, response))
  server.on('upgrade', upgrade)
  return listenOnLoopback(server, port, () => portInUse(port, portOption))
}

function portInUse(port: number, option: string): PreviewError {
  return new PreviewError(
    'port-in-use',
    `Port ${port} of ${loopbackAddress}, for the preview, is taken by another program. Stop that program, or choose another port with ${option} N (${option} 0 takes a free one).`,
  )
}
