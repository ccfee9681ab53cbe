import type {WebSocket} from 'ws'

/** The code for a complete response (RFC 6455, 7.4.1). */
const normalClosure = 1000

/**
 * Sends a response through a WebSocket: first its status and headers as JSON, then its body in pieces, no faster than
 * the client reads. Then it closes. When the client goes, the body is cancelled.
 */
export async function sendResponse(response: Response, socket: WebSocket): Promise<void> {
  await send(
    socket,
    JSON.stringify({status: response.status, headers: Object.fromEntries(response.headers)}),
  )
  if (response.body) await sendBody(response.body.getReader(), socket)
  socket.close(normalClosure)
}

async function sendBody(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  socket: WebSocket,
): Promise<void> {
  socket.once('close', () => void reader.cancel())
  const decoder = new TextDecoder()
  while (socket.readyState === socket.OPEN) {
    const {value, done} = await reader.read()
    if (done) return
    await send(socket, decoder.decode(value, {stream: true}))
  }
}

function send(socket: WebSocket, text: string): Promise<void> {
  // Every failure closes the socket, and its `close` event handles it.
  return new Promise((resolve) => {
    socket.send(text, () => resolve())
  })
}
