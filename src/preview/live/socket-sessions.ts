import type {IncomingMessage} from 'node:http'

import type {WebSocket, WebSocketServer} from 'ws'

import type {Session, Sessions} from '../http/session.ts'
import {noSession} from './protocol.ts'

/**
 * The sessions of connections. Each begins with the browser's cookie, which is renewed then; a page that is looked at is
 * told when to connect anew, and one whose session ends is let go.
 */
export class SocketSessions {
  readonly #sessions: Sessions
  readonly #headers = new WeakMap<IncomingMessage, string>()
  /** Those of the connections that need one. */
  readonly #needed = new Map<WebSocket, string>()

  constructor(server: WebSocketServer, sessions: Sessions) {
    this.#sessions = sessions
    server.on('headers', (lines, message) => {
      const header = this.#headers.get(message)
      if (header !== undefined) lines.push(`Set-Cookie: ${header}`)
    })
    sessions.onEnd((ended) => {
      for (const [socket, id] of this.#needed) if (id === ended) socket.close(noSession)
    })
  }

  /** The session of a request that is about to become a connection, which then says that it goes on. */
  renew(message: IncomingMessage, request: Request): Session | undefined {
    const renewed = this.#sessions.renew(request)
    if (!renewed) return this.#sessions.read(request)
    this.#headers.set(message, renewed.header)
    return renewed.session
  }

  /** Tells a page when to renew its session, and lets it go when that ends. */
  keep(socket: WebSocket, session: Session, isNeeded: boolean): void {
    const renewIn = this.#sessions.renewIn(session)
    socket.send(JSON.stringify({type: 'session', renewIn}))
    if (!isNeeded) return
    this.#needed.set(socket, session.id)
    const timer = setTimeout(() => socket.close(noSession), session.until - Date.now()).unref()
    socket.on('close', () => {
      clearTimeout(timer)
      this.#needed.delete(socket)
    })
  }
}
