/**
 * A `fetch` whose streams of events can be cut off in the middle, as a network does. It can also change the event that
 * a client says it has heard last.
 */
export function cuttableFetch() {
  let cut = () => {}
  let over = Promise.resolve()
  let heard: string | undefined
  return {
    fetch: async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers)
      if (heard !== undefined && headers.has('last-event-id')) headers.set('last-event-id', heard)
      const gone = new AbortController()
      const signals = [gone.signal, ...(init.signal ? [init.signal] : [])]
      const response = await fetch(url, {...init, headers, signal: AbortSignal.any(signals)})
      if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response
      const {readable, writable} = new TransformStream<Uint8Array, Uint8Array>()
      // The stream ends without an error.
      over = (response.body ?? readable)
        .pipeTo(writable, {preventAbort: true})
        .catch(() => writable.close())
      cut = () => gone.abort()
      const stream = new Response(readable, {status: response.status, headers: response.headers})
      // A client reads this property when it follows redirections.
      Object.defineProperty(stream, 'url', {value: response.url})
      return stream
    },
    /** Cuts the stream off; resolves when it has ended. */
    cut(): Promise<void> {
      cut()
      return over
    },
    /** Replaces the last event id that the client sends. */
    forgetEvents(id: string): void {
      heard = id
    },
  }
}
