import type {IncomingMessage} from 'node:http'

import type {WebSocket, WebSocketServer} from 'ws'

import type {Session, Sessions} from '../http/session.ts'
import {noSession} from './protocol.ts'

/**
 * The sessions of connections. A connection renews the session of the browser's cookie. The page is told when to
 * reconnect, and its connection is closed when the session ends.
 */
export class SocketSessions {
  readonly #sessions: Sessions
  readonly #headers = new WeakMap<IncomingMessage, string>()
  /** The sessions of those connections that need one. */
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

  /**
   * Returns the session of a request that becomes a connection. The answer to that request carries the renewed cookie.
   */
  renew(message: IncomingMessage, request: Request): Session | undefined {
    const renewed = this.#sessions.renew(request)
    if (!renewed) return this.#sessions.read(request)
    this.#headers.set(message, renewed.header)
    return renewed.session
  }

  /** Tells a page when to renew its session, and closes its connection when the session ends. */
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
