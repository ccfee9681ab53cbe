import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

import {WebSocketServer, type WebSocket} from 'ws'

import type {ObservedArticle, Viewer} from '../articles/observed-article.ts'
import type {ObservedArticles} from '../articles/observed-articles.ts'
import {applyDiff} from '../documents/apply-diff.ts'
import type {StoredDocument} from '../documents/document.ts'
import {readLayers} from '../documents/perspective.ts'
import {shareStructure} from '../documents/share-structure.ts'
import {faultOf} from '../http/guard.ts'
import type {Sessions} from '../http/session.ts'
import type {PageMessage, ServerMessage} from './protocol.ts'
import {noSession} from './protocol.ts'

/** The longest message of a page, in bytes: an article of many thousand blocks. */
const longestMessage = 32 * 1024 * 1024

/** How often connections are asked whether they are still there, in milliseconds. */
const heartbeat = 15_000

/** What pages are connected with. */
export interface Sockets {
  /** Takes over a connection that asks to be a WebSocket, or ends it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Tells every page something. */
  readonly tellAll: (message: ServerMessage) => void
  readonly close: () => void
}

/**
 * Connects pages with the articles that they show. A WebSocket and no event stream: of those a browser keeps six to a
 * host, and an editor may have more tabs open.
 */
export function createSockets(
  articles: ObservedArticles,
  sessions: Sessions,
  isAway: () => boolean,
): Sockets {
  const server = new WebSocketServer({noServer: true, maxPayload: longestMessage})
  const alive = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, heartbeat).unref()

  return {
    upgrade: (message, socket, head) => {
      // One that goes away meanwhile.
      socket.on('error', () => socket.destroy())
      const request = requestOf(message)
      const article = articleOf(request, articles, sessions)
      if (typeof article === 'number') {
        socket.end(`HTTP/1.1 ${article} Refused\r\nConnection: close\r\n\r\n`)
        return
      }
      server.handleUpgrade(message, socket, head, (connection) => {
        if (article === 'no session') {
          connection.close(noSession)
          return
        }
        alive.add(connection)
        connection.on('pong', () => alive.add(connection))
        connect(connection, article, versionOf(request))
        if (isAway()) connection.send(JSON.stringify({type: 'lake', isAway: true}))
      })
    },
    tellAll: (message) => {
      const text = JSON.stringify(message)
      for (const viewer of articles.viewers()) viewer.send(text)
    },
    close: () => {
      clearInterval(timer)
      for (const socket of server.clients) socket.close(1001)
      server.close()
    },
  }
}

/** The article that a page asks for; the status of what it is answered where it may not see it, or asks for none. */
function articleOf(
  request: Request | undefined,
  articles: ObservedArticles,
  sessions: Sessions,
): ObservedArticle | 'no session' | number {
  if (!request) return 400
  if (faultOf(request) !== undefined || request.headers.get('origin') === null) return 403
  const {pathname, searchParams} = new URL(request.url)
  const layers = readLayers(searchParams.get('perspective') ?? '')
  const id = searchParams.get('id')
  if (pathname !== '/_live' || !layers || !id) return 404
  if (layers.length > 0 && sessions.read(request) === undefined) return 'no session'
  return articles.get(id, layers)
}

/** The version that a page says it shows. */
function versionOf(request: Request | undefined): string {
  return (request && new URL(request.url).searchParams.get('version')) ?? ''
}

function connect(socket: WebSocket, article: ObservedArticle, version: string): void {
  const viewer: Viewer = {shown: undefined, send: (message) => socket.send(message)}
  let last: StoredDocument | undefined
  article.enter(viewer, version).catch(() => socket.close(1013))
  socket.on('close', () => article.leave(viewer))
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: Buffer) => {
    const message = readMessage(data)
    if (!message) return
    try {
      last = unsavedOf(message, last, article)
    } catch {
      // It shows something else than what is known here, and says all of it when it comes back.
      socket.close(1008)
      return
    }
    void article.edit(viewer, last)
  })
}

/** The document that a page edits after a message; `last` before it. Throws for a diff that leads to none. */
function unsavedOf(
  message: PageMessage,
  last: StoredDocument | undefined,
  article: ObservedArticle,
): StoredDocument | undefined {
  if ('diff' in message) {
    if (!last || !('attributes' in message.diff)) throw new TypeError('There is no document')
    return shareStructure(last, applyDiff(last, message.diff) as StoredDocument)
  }
  const {document} = message
  return document ? shareStructure(last ?? article.document, document as StoredDocument) : undefined
}

function readMessage(data: Buffer): PageMessage | undefined {
  try {
    const message = JSON.parse(data.toString('utf8')) as PageMessage | null
    if (message?.type !== 'unsaved') return undefined
    if ('diff' in message) return message
    const {document} = message
    return typeof document === 'object' && !Array.isArray(document) ? message : undefined
  } catch {
    return undefined
  }
}

/** The request as a web-standard one; undefined for an address that is none. */
function requestOf({url = '/', headers}: IncomingMessage): Request | undefined {
  const address = URL.parse(url, `http://${headers.host ?? 'localhost'}`)
  if (!address) return undefined
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return new Request(address, {headers: pairs})
}
