/**
 * Runs in the page of every Studio, before its own scripts, and changes how `fetch` reaches the lake below `lakePath`.
 *
 * - Event streams use a WebSocket. Browsers open only six HTTP/1.1 connections to a host, and every open document of a
 *   Studio holds several streams.
 * - Reads are repeated until they are answered. Studio treats a failed read as its own fault and closes the form with
 *   it.
 *
 * Only the source of this function reaches the page, so it uses nothing from outside.
 */
export function reachLake(lakePath: string): void {
  const lake = `${location.origin}${lakePath}/`
  const streams = /\/data\/(?:listen|live\/events)\//
  const queries = /\/data\/query\//
  const longestWait = 2_000
  /** Closed by the side that has nothing more to say (RFC 6455, 7.4.1). */
  const normalClosure = 1000

  const send = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const {url, method, headers, signal} =
      input instanceof Request ? input : {url: String(input), ...init}
    if (!url.startsWith(lake)) return send(input, init)
    if (streams.test(url)) {
      return openStream(url, new Headers(init?.headers ?? headers), init?.signal ?? signal)
    }
    const reads = (init?.method ?? method ?? 'GET') === 'GET' || queries.test(url)
    return reads ? sendUntilAnswered(input, init) : send(input, init)
  }

  async function sendUntilAnswered(
    input: RequestInfo | URL,
    init?: RequestInit,
  ): Promise<Response> {
    for (let wait = 100; ; wait = Math.min(longestWait, 2 * wait)) {
      try {
        return await send(input instanceof Request ? input.clone() : input, init)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, wait + Math.random() * 100))
    }
  }

  /** The lake sends status and headers first, then the body of the response, piece by piece. */
  function openStream(
    url: string,
    headers: Headers,
    signal?: AbortSignal | null,
  ): Promise<Response> {
    const address = new URL(url.replace('http', 'ws'))
    // A page cannot add headers to the request of a WebSocket.
    const lastEventId = headers.get('last-event-id')
    if (lastEventId !== null) address.searchParams.set('last-event-id', lastEventId)
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const socket = new WebSocket(address)
      const encoder = new TextEncoder()
      let body: ReadableStreamDefaultController<Uint8Array> | undefined
      // Browsers complain of a socket that is closed before it is open.
      const close = () => {
        if (socket.readyState === WebSocket.CONNECTING) socket.addEventListener('open', close)
        else socket.close()
      }
      const fail = (reason: unknown) => {
        reject(reason)
        body?.error(reason)
        body = undefined
        close()
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
            close()
          },
        })
        const head = JSON.parse(data) as {status: number; headers: Record<string, string>}
        // Readers of events look at the address that answered, which a response made by hand does not have.
        resolve(Object.defineProperty(new Response(stream, head), 'url', {value: url}))
      })
      socket.addEventListener('close', ({code}) => {
        if (body && code === normalClosure) body.close()
        else fail(new TypeError('The connection to the Content Lake broke'))
      })
      signal?.addEventListener('abort', () => fail(signal.reason))
    })
  }
}
