/**
 * Runs in the page of a Studio that was built for the hosted Content Lake, before its own scripts: what it asks
 * `https://<project>.api.sanity.io` and the picture host goes to the lake that serves it, below `lakePath`; streams of
 * events through a WebSocket each, since a browser has six HTTP/1.1 connections for a host. What only reads is asked again
 * until it is answered. Services beside the Content Lake that would refuse an answer of the lake get none.
 *
 * Only its own text reaches the page: it uses nothing from outside.
 */
export function redirectHostedRequests(lakePath: string): void {
  const api = /^(https|wss):\/\/(?:([a-z0-9-]+)\.)?(?:api|apicdn)\.sanity\.io(?=[/?]|$)/
  const files = /^https:\/\/cdn\.sanity\.io(?=\/(?:images|files)\/)/
  const versions = 'https://sanity-cdn.com/'
  const feedback = 'https://api.sanity.io/vX/intake/feedback'
  const streams = /\/data\/(?:listen|live\/events)\//
  const queries = /\/data\/query\//
  const lake = location.origin + lakePath

  const local = (address: string) =>
    address
      .replace(api, (_host, scheme: string) =>
        scheme === 'wss' ? lake.replace('http', 'ws') : lake,
      )
      .replace(files, lake)

  const hostedFetch = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const given = input instanceof Request ? input.url : String(input)
    // There is no newer version, and nobody who would read feedback.
    if (given.startsWith(versions)) return Promise.resolve(Response.json({}))
    if (given.startsWith(feedback)) return Promise.reject(new TypeError('There is no feedback'))
    const address = local(given)
    if (address === given) return hostedFetch(input, init)
    const request = input instanceof Request ? new Request(address, input) : address
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}))
    if (streams.test(address)) return openStream(address, headers, init?.signal)
    const project = api.exec(given)?.[2]
    if (project) headers.set('x-sanity-project-id', project)
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    const reads = method === 'GET' || queries.test(address)
    return reads ? read(request, {...init, headers}) : hostedFetch(request, {...init, headers})
  }

  /** Studio takes an unanswered read for a fault of its own and gives up the form with it: a lake that is gone is waited for. */
  async function read(request: Request | string, init: RequestInit): Promise<Response> {
    for (let wait = 100; ; wait = Math.min(2_000, 2 * wait)) {
      try {
        return await hostedFetch(request instanceof Request ? request.clone() : request, init)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  function openStream(
    address: string,
    headers: Headers,
    signal?: AbortSignal | null,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      const url = new URL(address.replace('http', 'ws'))
      const lastEventId = headers.get('last-event-id')
      if (lastEventId !== null) url.searchParams.set('last-event-id', lastEventId)
      const socket = new WebSocket(url)
      const encoder = new TextEncoder()
      let body: ReadableStreamDefaultController<Uint8Array> | undefined
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
        resolve(Object.defineProperty(new Response(stream, head), 'url', {value: address}))
      })
      socket.addEventListener('close', ({code}) => {
        if (body && code === 1000) body.close()
        else fail(new TypeError('The connection to the Content Lake broke'))
      })
      signal?.addEventListener('abort', () => fail(signal.reason))
    })
  }

  const HostedSocket = window.WebSocket
  window.WebSocket = class extends HostedSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(local(String(address)), protocols)
    }
  }

  const {open} = XMLHttpRequest.prototype as {open: (...args: unknown[]) => void}
  XMLHttpRequest.prototype.open = function hostedOpen(
    this: XMLHttpRequest,
    method: string,
    address: string | URL,
    ...rest: unknown[]
  ) {
    open.call(this, method, local(String(address)), ...(rest.length > 0 ? rest : [true]))
  }

  const beacon = navigator.sendBeacon.bind(navigator)
  navigator.sendBeacon = (address, data) => beacon(local(String(address)), data)

  // Pictures are shown by elements, which are given their address as a property or as an attribute.
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(this: HTMLImageElement, address: string) {
      source?.set?.call(this, local(address))
    },
  })
  HTMLImageElement.prototype.setAttribute = function hostedAttribute(name, value) {
    const shown = name === 'src' || name === 'srcset' ? local(value) : value
    Element.prototype.setAttribute.call(this, name, shown)
  }

  // Studio warns of HTTP/1.1, over its dialogs: that would be wrong here.
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date(8.64e15).toISOString())
}
