import type {IncomingMessage} from 'node:http'

import {WebSocketServer, type WebSocket} from 'ws'

import {badRequest, LakeError, reasonOf} from '../errors.ts'
import {accessOf, checkHost, checkOrigin} from '../http/guard.ts'
import {readRequestPath} from '../http/request-path.ts'
import type {Handler} from '../http/serve.ts'
import type {UpgradeListener} from '../http/upgrade-listener.ts'
import {checkHeaders} from '../http/single-values.ts'
import type {Lake} from '../lake.ts'
import {PresenceRoom} from './presence.ts'
import {sendResponse} from './send-response.ts'

/** The WebSockets of a lake. */
export interface Sockets {
  /** Takes over a connection whose request asks for a WebSocket, or refuses it. */
  readonly upgrade: UpgradeListener
  /** Ends all of them. */
  readonly close: () => void
}

const eventStream = /^\/data\/(?:listen|live\/events)\/[^/]+$/
const presence = /^\/socket\/([^/]+)$/

/** The interval of heartbeats on a silent presence socket, in milliseconds. */
const heartbeat = 10_000
const heart = '♥'

/** The largest frame that is accepted, in bytes. */
const maxPayload = 65_536
/** A client that leaves more than this unread, in bytes, is taken to be gone. */
const mostUnread = 4_000_000
const mostSockets = 1_000

/** The time that clients have to close their sockets when the lake closes, in milliseconds. */
const closeGrace = 1_000

/** Codes of RFC 6455, 7.4.1. */
const goingAway = 1001
const policyViolation = 1008

/** Headers that decide the answer; the others are about the upgrade. */
const passedOn = ['host', 'origin', 'cookie', 'authorization', 'sec-fetch-site', 'last-event-id']

/**
 * Makes the WebSockets of a lake. Streams of events stand at the address where `handle` answers them over HTTP: there
 * each would take one of a browser's few connections. The presence of editors stands at `/socket/<dataset>`.
 */
export function createSockets(
  lake: Lake,
  handle: Handler,
  report: (error: unknown) => void,
): Sockets {
  const server = new WebSocketServer({noServer: true, maxPayload, perMessageDeflate: false})
  const rooms = new Map<string, PresenceRoom>()
  const isPresent = new WeakSet<WebSocket>()
  const beat = setInterval(() => {
    for (const client of server.clients) if (isPresent.has(client)) client.send(heart)
  }, heartbeat).unref()

  function accept(request: Request, encrypted: boolean): (socket: WebSocket) => void {
    checkHost(request, lake, encrypted)
    checkOrigin(request, lake, encrypted)
    const access = accessOf(request, lake, encrypted)
    const {route} = readRequestPath(request.url)
    if (server.clients.size >= mostSockets)
      throw new LakeError('too-large', 503, 'Too many sockets')
    if (eventStream.test(route)) {
      return (socket) => {
        handle(request, encrypted)
          .then((response) => sendResponse(response, socket))
          .catch(report)
      }
    }
    const dataset = presence.exec(route)?.[1]
    if (dataset === undefined) throw new LakeError('not-found', 404, `${route} is no WebSocket`)
    lake.dataset(dataset)
    return (socket) => {
      isPresent.add(socket)
      joinRoom(roomOf(dataset), socket, access.trusted ? access.identity : undefined)
    }
  }

  function roomOf(dataset: string): PresenceRoom {
    const known = rooms.get(dataset)
    if (known) return known
    const room = new PresenceRoom((authorization) => userWithToken(lake, authorization))
    rooms.set(dataset, room)
    return room
  }

  return {
    upgrade(request, socket, head, encrypted) {
      socket.on('error', () => socket.destroy())
      try {
        checkHeaders(request.rawHeaders)
        const connected = accept(webRequest(request, encrypted), encrypted)
        server.handleUpgrade(request, socket, head, (client) => {
          client.on('error', () => client.terminate())
          connected(client)
        })
      } catch (error) {
        if (!(error instanceof LakeError)) report(error)
        const status = error instanceof LakeError ? error.status : 500
        socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
      }
    },
    close() {
      clearInterval(beat)
      for (const client of server.clients) client.close(goingAway)
      setTimeout(() => {
        for (const client of server.clients) client.terminate()
      }, closeGrace).unref()
      server.close()
    },
  }
}

function joinRoom(room: PresenceRoom, client: WebSocket, user: string | undefined): void {
  const {receive, leave} = room.join(
    {
      send: (frame) => {
        if (client.bufferedAmount > mostUnread) client.terminate()
        else client.send(frame)
      },
      refuse: (reason) => client.close(policyViolation, reason),
    },
    user,
  )
  client.on('message', (data: Buffer, isBinary) => {
    if (!isBinary) receive(data.toString())
  })
  client.on('close', leave)
}

function userWithToken(lake: Lake, authorization: string): string | undefined {
  try {
    return accessOf(new Request('http://lake', {headers: {authorization}}), lake, false).identity
  } catch {
    return undefined
  }
}

/** Returns the HTTP request that a WebSocket stands for. Throws `bad-request` for an invalid one. */
function webRequest({url = '/', headers}: IncomingMessage, encrypted: boolean): Request {
  try {
    return requestFor(new URL(url, `${encrypted ? 'https' : 'http'}://${headers.host}`), headers)
  } catch (error) {
    throw badRequest(`"${url}" cannot be asked for: ${reasonOf(error)}`)
  }
}

function requestFor(address: URL, headers: IncomingMessage['headers']): Request {
  const passed = new Headers()
  for (const name of passedOn) {
    const value = headers[name]
    if (typeof value === 'string') passed.set(name, value)
  }
  // A page cannot add headers to the request of a WebSocket.
  const lastEventId = address.searchParams.get('last-event-id')
  if (lastEventId !== null) passed.set('last-event-id', lastEventId)
  address.searchParams.delete('last-event-id')
  return new Request(address, {headers: passed})
}
