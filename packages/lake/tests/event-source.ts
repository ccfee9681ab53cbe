import {get, type IncomingMessage} from 'node:http'

/** One server-sent event as it came over the wire. */
export interface Received {
  readonly event: string
  readonly id: string
  readonly data: Record<string, unknown>
}

/** An open stream of server-sent events that can be cut at any moment. */
export interface EventSource {
  cut(): void
  readonly ended: Promise<void>
}

/** Connects to a stream of events and reports each complete event; a truncated one is dropped. */
export function connectEvents(
  url: string,
  headers: Readonly<Record<string, string>>,
  receive: (event: Received) => void,
): EventSource {
  const request = get(url, {headers, agent: false})
  const ended = new Promise<void>((resolve) => {
    request.on('close', resolve)
    request.on('error', () => undefined)
  })
  request.on('response', (response: IncomingMessage) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('error', () => undefined)
    response.on('data', (chunk: string) => {
      text += chunk
      const frames = text.split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) {
        const received = parseFrame(frame)
        if (received) receive(received)
      }
    })
  })
  return {cut: () => request.destroy(), ended}
}

function parseFrame(frame: string): Received | undefined {
  const fields = new Map(
    frame.split('\n').map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)] as const
    }),
  )
  const data = fields.get('data')
  if (data === undefined) return undefined
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? '',
    data: JSON.parse(data) as Record<string, unknown>,
  }
}
