import type {Handler} from './serve.ts'

/** The contract of the global `fetch`, answered by a lake in this process. */
export type LakeFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** `fetch` requires it of a request whose body is a stream. */
const streamable = {duplex: 'half'} as const

/**
 * Makes a `fetch` of a handler, without port and connection, and with the same checks of Host, Origin and token. An
 * aborted signal ends an answer like a connection.
 */
export class InProcess {
  readonly #handle: Handler
  readonly #answering = new Set<Promise<Response>>()
  #isClosed = false

  constructor(handle: Handler) {
    this.#handle = handle
  }

  /** Fails after the lake is closed with a `TypeError`, like the network. */
  readonly fetch: LakeFetch = async (input, init) => {
    const request = new Request(input, init?.body ? {...init, ...streamable} : init)
    const {signal} = request
    signal.throwIfAborted()
    if (this.#isClosed) {
      throw new TypeError('fetch failed', {cause: new Error('The lake is closed')})
    }
    const answer = turnOfEventLoop()
      .then(() => this.#handle(request, false))
      .then((response) => withUrl(endedBy(response, signal), request.url))
      .finally(() => this.#answering.delete(answer))
    this.#answering.add(answer)
    return Promise.race([answer, whenAborted(signal)])
  }

  /** Refuses further requests, and waits until pending ones are answered. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#answering)
  }
}

/** Without this turn, a chain of requests would run in microtasks only, and block timers and sockets. */
const turnOfEventLoop = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Never resolves; rejects when the signal aborts. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true})
  })
}

/** Returns the response with a body that fails once the signal aborts, which also cancels its source. */
function endedBy(response: Response, signal: AbortSignal): Response {
  const {body, status, headers} = response
  if (body === null) return response
  return new Response(body.pipeThrough(new TransformStream(), {signal}), {status, headers})
}

/** Sets the URL, which readers of event streams need, and which a constructed response lacks. */
function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, 'url', {value: url})
}
