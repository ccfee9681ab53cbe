/** One event of a stream, as server-sent events have it (https://html.spec.whatwg.org/#server-sent-events). */
export interface StreamEvent {
  /** The name of the event; an unnamed one is a `message`. */
  readonly event?: string
  readonly id?: string
  readonly data: unknown
}

/** A comment, to keep a silent connection open. */
export const keepAlive = ':\n\n'

/** The time that a client waits before it reconnects, in milliseconds. */
const retryAfter = 1_000

/** Writes an event as it goes over the wire. JSON has no line breaks of its own. */
export function encodeEvent({event, id, data}: StreamEvent): string {
  const name = event === undefined ? '' : `event: ${event}\n`
  const identity = id === undefined ? '' : `id: ${id}\n`
  return `${name}${identity}data: ${JSON.stringify(data)}\n\n`
}

/**
 * Returns a response that sends the values of a generator, no faster than the client reads. The generator gets a signal
 * that aborts when the client goes.
 */
export function eventStream(
  generate: (signal: AbortSignal) => AsyncGenerator<string, void>,
): Response {
  const gone = new AbortController()
  const chunks = generate(gone.signal)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode(`retry: ${retryAfter}\n\n`)),
      pull: async (controller) => {
        const {value, done} = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      cancel: () => gone.abort(),
    },
    {highWaterMark: 1},
  )
  return new Response(body, {
    headers: {'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform'},
  })
}
