import type {ClientRequest, IncomingMessage} from 'node:http'

import type {ProxyOptions} from 'vite'

/**
 * Hands the requests of a development server on to the lake, WebSockets too. The lake answers its own pages alone. A
 * request from a page of this server is sent as one of them. A request from any other page keeps its Origin, and is
 * rejected.
 */
export function lakeProxy(lakeOrigin: string, ownOrigin: string): Record<string, ProxyOptions> {
  const passOn = (proxied: ClientRequest, {headers}: IncomingMessage) => {
    if (headers.origin === ownOrigin) proxied.setHeader('origin', lakeOrigin)
  }
  return {
    '/lake': {
      target: lakeOrigin,
      changeOrigin: true,
      ws: true,
      configure: (proxy) => {
        proxy.on('proxyReq', passOn)
        proxy.on('proxyReqWs', passOn)
      },
    },
  }
}
