import type {ClientConfig} from '@sanity/client'

import {fetchPatiently} from './patience.ts'

/** What the client sends its requests with. */
type Fetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>
type FetchOptions = Parameters<Fetch>[1]

/** What the lake sends first through a tunnel; the body of the response follows, piece by piece. */
interface ResponseHead {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** Whether an address of a lake is that of a stream of events. */
export function isEventStream(address: string): boolean {
  return /\/data\/(listen|live\/events)\//.test(address)
}

/** Closed by the side that has nothing more to say (RFC 6455, 7.4.1). */
const normalClosure = 1000

/**
 * As `fetch`, but streams of events come through a WebSocket each: a browser has six HTTP/1.1 connections for a host,
 * and every open document of a Studio holds several streams.
 */
export const tunnelEvents: Fetch = (address, options) => {
  if (isEventStream(address)) return openTunnel(new URL(address), options)
  return fetchPatiently(address, options)
}

function openTunnel(url: URL, {headers, signal}: FetchOptions = {}): Promise<Response> {
  const lastEventId = new Headers(headers).get('last-event-id')
  const address = new URL(url)
  address.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  // A page cannot add headers to the request of a WebSocket.
  if (lastEventId !== null) address.searchParams.set('last-event-id', lastEventId)
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const socket = new WebSocket(address)
    const encoder = new TextEncoder()
    let body: ReadableStreamDefaultController<Uint8Array> | undefined
    const fail = (reason: unknown) => {
      reject(reason)
      body?.error(reason)
      body = undefined
      closeQuietly(socket)
    }
    socket.addEventListener('message', ({data}: MessageEvent<string>) => {
      if (body) {
        body.enqueue(encoder.encode(data))
        return
      }
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => void (body = controller),
        cancel: () => {
          body = undefined
          socket.close()
        },
      })
      resolve(responseOf(url, JSON.parse(data) as ResponseHead, stream))
    })
    socket.addEventListener('close', ({code}) => {
      if (body && code === normalClosure) body.close()
      else fail(new TypeError('The connection to the Content Lake broke'))
    })
    signal?.addEventListener('abort', () => fail(signal.reason))
  })
}

/** Browsers complain of a socket that is closed before it is open. */
function closeQuietly(socket: WebSocket): void {
  if (socket.readyState !== WebSocket.CONNECTING) socket.close()
  else socket.addEventListener('open', () => socket.close())
}

/** The reader of events looks at the address that answered, which a response made by hand does not have. */
function responseOf(url: URL, head: ResponseHead, stream: ReadableStream<Uint8Array>): Response {
  return Object.defineProperty(new Response(stream, head), 'url', {value: url.href})
}
