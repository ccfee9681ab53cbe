import type {Handler} from './serve.ts'

/** The contract of the global `fetch`, answered by a lake in this process. */
export type LakeFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** `fetch` requires it of a request whose body is a stream. */
const streamable = {duplex: 'half'} as const

/**
 * Makes a `fetch` of a handler: no port and no connection, the same checks of Host, Origin and token. An aborted signal
 * ends an answer as it ends a connection.
 */
export class InProcess {
  readonly #handle: Handler
  readonly #answering = new Set<Promise<Response>>()
  #isClosed = false

  constructor(handle: Handler) {
    this.#handle = handle
  }

  /** Fails once the lake is closed as the network does, with a `TypeError`. */
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

  /** Takes no more requests, and waits until those under way have their answers. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#answering)
  }
}

/** Without it a chain of requests would run in microtasks alone, and keep timers and sockets waiting. */
const turnOfEventLoop = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Never resolves; rejects when the signal aborts. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true})
  })
}

/** The response, whose body fails, and whose source is cancelled, once the signal aborts. */
function endedBy(response: Response, signal: AbortSignal): Response {
  const {body, status, headers} = response
  if (body === null) return response
  return new Response(body.pipeThrough(new TransformStream(), {signal}), {status, headers})
}

/** Readers of event streams look at the address that answered; a response made by hand has none. */
function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, 'url', {value: url})
}
