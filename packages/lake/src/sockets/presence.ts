import {randomUUID} from 'node:crypto'

import {faults, readPresenceRequest, type PresenceRequest} from './presence-request.ts'

/** A connection of a Studio, as presence needs it. */
export interface PresenceSocket {
  send(frame: string): void
  /** Ends the connection of a misbehaving client. */
  refuse(reason: string): void
}

interface Member {
  readonly socket: PresenceSocket
  readonly subscriptions: Set<string>
  /** The id of the user, once known. */
  user: string | undefined
  /** The tab of the browser, set by its first message. It may reconnect. */
  session: string | undefined
  /** The number of requests in the second that began at `since`. */
  requests: number
  since: number
}

/** An event for subscribers; `i` is the user concerned. */
type PresenceEvent =
  | {type: 'rollCall'; i: string; session: string}
  | {type: 'state'; i: string; m: {sessionId: string; locations: readonly object[]}}
  | {type: 'disconnect'; i: string; m: {session: string}}

const mostSubscriptions = 16
const mostRequestsPerSecond = 200

/**
 * Tells the editors of a dataset about each other's presence. Studios request a roll call, announce the place of their
 * editor, and receive those of others. The room stores no places: it forwards messages, and announces leaving editors.
 */
export class PresenceRoom {
  readonly #members = new Set<Member>()
  readonly #authorize: (authorization: string) => string | undefined

  /** @param authorize returns the user of a header `Authorization`, if any */
  constructor(authorize: (authorization: string) => string | undefined) {
    this.#authorize = authorize
  }

  /** Adds an editor's connection. Its frames go to `receive`; `leave` ends its presence. */
  join(socket: PresenceSocket, user: string | undefined) {
    const member: Member = {
      socket,
      subscriptions: new Set(),
      user,
      session: undefined,
      requests: 0,
      since: 0,
    }
    this.#members.add(member)
    return {
      receive: (frame: string) => this.#receive(member, frame),
      leave: () => this.#leave(member),
    }
  }

  #receive(member: Member, frame: string): void {
    if (isTooFast(member)) {
      member.socket.refuse('too many requests')
      return
    }
    const request = readPresenceRequest(frame)
    if ('code' in request) {
      fail(member, request.id, request.code, request.message)
    } else if (request.method === 'authorization') {
      member.user = this.#authorize(request.authorization)
      if (member.user === undefined) fail(member, request.id, faults.unauthorized, 'Unauthorized')
      else reply(member, request.id, null)
    } else if (member.user === undefined) {
      fail(member, request.id, faults.unauthorized, 'Unauthorized')
    } else {
      this.#answer(member, member.user, request)
    }
  }

  #answer(
    member: Member,
    user: string,
    request: Exclude<PresenceRequest, {method: 'authorization'}>,
  ): void {
    if ('session' in request) {
      // A user may not speak for another user's tab.
      member.session ??= request.session
      if (member.session !== request.session) {
        fail(member, request.id, faults.invalidParams, 'A connection has one session')
        return
      }
    }
    switch (request.method) {
      case 'presence_rollcall':
        this.#tell(member, {type: 'rollCall', i: user, session: request.session})
        break
      case 'presence_announce': {
        const {session: sessionId, locations} = request
        this.#tell(member, {type: 'state', i: user, m: {sessionId, locations}})
        break
      }
      case 'presence_disconnect':
        this.#tell(member, {type: 'disconnect', i: user, m: {session: request.session}})
        break
      case 'presence_subscribe': {
        if (member.subscriptions.size >= mostSubscriptions) {
          fail(member, request.id, faults.tooMuch, 'Too many subscriptions')
          return
        }
        const subscription = randomUUID()
        member.subscriptions.add(subscription)
        reply(member, request.id, subscription)
        return
      }
      case 'presence_unsubscribe':
        member.subscriptions.delete(request.subscription)
        break
    }
    reply(member, request.id, null)
  }

  #leave(member: Member): void {
    if (!this.#members.delete(member)) return
    const {user, session} = member
    if (user === undefined || session === undefined) return
    // A reconnected tab is still present.
    for (const other of this.#members) if (other.session === session) return
    this.#tell(member, {type: 'disconnect', i: user, m: {session}})
  }

  #tell(teller: Member, result: PresenceEvent): void {
    for (const member of this.#members) {
      if (member === teller || member.user === undefined) continue
      for (const subscription of member.subscriptions) {
        send(member, {method: 'presence_subscription', params: {subscription, result}})
      }
    }
  }
}

function isTooFast(member: Member): boolean {
  const now = performance.now()
  if (now - member.since > 1_000) {
    member.since = now
    member.requests = 0
  }
  member.requests += 1
  return member.requests > mostRequestsPerSecond
}

function reply(member: Member, id: string | number, result: unknown): void {
  send(member, {id, result})
}

function fail(member: Member, id: string | number | null, code: number, message: string): void {
  send(member, {id, error: {code, message}})
}

function send({socket}: Member, message: object): void {
  socket.send(JSON.stringify({jsonrpc: '2.0', ...message}))
}
