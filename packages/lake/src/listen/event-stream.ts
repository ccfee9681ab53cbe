/** One event of a stream, as server-sent events have it (https://html.spec.whatwg.org/#server-sent-events). */
export interface StreamEvent {
  /** The name of the event; an unnamed one is a `message`. */
  readonly event?: string
  readonly id?: string
  readonly data: unknown
}

/** A comment, to keep a silent connection open. */
export const keepAlive = ':\n\n'

/** How long a client waits before it connects again, in milliseconds. */
const retryAfter = 1_000

/** Writes an event as it goes over the wire. JSON has no line breaks of its own. */
export function encodeEvent({event, id, data}: StreamEvent): string {
  const name = event === undefined ? '' : `event: ${event}\n`
  const identity = id === undefined ? '' : `id: ${id}\n`
  return `${name}${identity}data: ${JSON.stringify(data)}\n\n`
}

/**
 * A response that sends what a generator yields, no faster than it is read: while nobody reads, the generator rests.
 * It is given a signal that aborts when the client goes.
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
