import type {ClientRequest, IncomingMessage} from 'node:http'

import type {ProxyOptions} from 'vite'

/**
 * How a development server hands requests on to the lake, WebSockets too. The lake answers its own pages alone: a
 * request of a page of this server is one, and says so; that of any other page keeps its Origin, and is refused.
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
