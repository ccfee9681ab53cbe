import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

import {WebSocketServer, type WebSocket} from 'ws'

import type {ObservedArticles} from '../articles/observed-articles.ts'
import type {Sessions} from '../http/session.ts'
import type {ObservedLists} from '../lists/observed-lists.ts'
import {subscriptionOf} from './subscription.ts'
import type {ServerMessage} from './protocol.ts'
import {noSession} from './protocol.ts'
import {requestOf} from './request-of.ts'
import {SocketSessions} from './socket-sessions.ts'

/** The longest message of a page, in bytes: an article of many thousand blocks. */
const longestMessage = 32 * 1024 * 1024

/** The interval between checks for dead connections, in milliseconds. */
const heartbeat = 15_000

/** The WebSocket connections of open pages. */
export interface Sockets {
  /** Upgrades a connection to a WebSocket, or closes it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Sends a message to every page. */
  readonly tellAll: (message: ServerMessage) => void
  readonly close: () => void
}

/**
 * Connects pages with their articles and lists. Pages use WebSockets because browsers limit event streams to six for
 * each host, and an editor may have more tabs open.
 */
export function createSockets(
  articles: ObservedArticles,
  lists: ObservedLists,
  sessions: Sessions,
  isAway: () => boolean,
): Sockets {
  const server = new WebSocketServer({noServer: true, maxPayload: longestMessage})
  const ofSessions = new SocketSessions(server, sessions)
  const alive = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, heartbeat).unref()

  return {
    upgrade: (message, socket, head) => {
      // The browser may drop the connection before the upgrade.
      socket.on('error', () => socket.destroy())
      const request = requestOf(message)
      const what = request ? subscriptionOf(request, articles, lists, sessions) : 400
      if (typeof what === 'number') {
        socket.end(`HTTP/1.1 ${what} Refused\r\nConnection: close\r\n\r\n`)
        return
      }
      const session = request && ofSessions.renew(message, request)
      server.handleUpgrade(message, socket, head, (connection) => {
        connection.on('error', () => connection.terminate())
        if (what.needsSession && !session) {
          connection.close(noSession)
          return
        }
        alive.add(connection)
        connection.on('pong', () => alive.add(connection))
        if (session) ofSessions.keep(connection, session, what.needsSession)
        what.connect(connection, session !== undefined)
        if (isAway()) connection.send(JSON.stringify({type: 'lake', isAway: true}))
      })
    },
    tellAll: (message) => {
      const text = JSON.stringify(message)
      for (const socket of server.clients) if (socket.readyState === socket.OPEN) socket.send(text)
    },
    close: () => {
      clearInterval(timer)
      for (const socket of server.clients) socket.close(1001)
      server.close()
    },
  }
}
