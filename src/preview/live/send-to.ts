import type {WebSocket} from 'ws'

/**
 * The bytes that may wait for a page that reads nothing. Beyond that its connection is closed, and it requests the
 * whole page later.
 */
const mostWaiting = 64 * 1024 * 1024

/** Returns a function that sends messages to a page as long as the page reads them. */
export function sendTo(socket: WebSocket): (message: string) => void {
  return (message) => {
    if (socket.bufferedAmount > mostWaiting) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(message)
  }
}
