import type {WebSocket} from 'ws'

/** How much may wait for a page that takes nothing, in bytes, before its connection is ended: it will ask for everything. */
const mostWaiting = 64 * 1024 * 1024

/** Sends messages to a page, as long as it takes them. */
export function sendTo(socket: WebSocket): (message: string) => void {
  return (message) => {
    if (socket.bufferedAmount > mostWaiting) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(message)
  }
}
