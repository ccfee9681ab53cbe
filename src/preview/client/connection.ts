import type {PageMessage, ServerMessage} from '../live/protocol.ts'
import {noSession} from '../live/protocol.ts'

/** The state of the connection to the preview's server. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused'

/** The callbacks of a connection, and its address. */
export interface ConnectionListener {
  readonly path: '/_live' | '/_live/list'
  /** Returns the query of the address. It is called for each attempt, because the version changes. */
  readonly query: () => Readonly<Record<string, string>>
  readonly onMessage: (message: Exclude<ServerMessage, {type: 'session'}>) => void
  readonly onState: (state: ConnectionState) => void
}

/** The first and the longest pause before a reconnect, in milliseconds. */
const firstPause = 200
const longestPause = 3_000

/** A connection to the preview's server that reconnects whenever it breaks. */
export class Connection {
  readonly #listener: ConnectionListener
  #socket: WebSocket | undefined
  #pause = firstPause
  #state: ConnectionState = 'connecting'
  #renewal: ReturnType<typeof setTimeout> | undefined
  #isDue = false

  constructor(listener: ConnectionListener) {
    this.#listener = listener
    this.#connect()
    addEventListener('online', () => this.#connect())
    const onSight = () => {
      if (document.visibilityState === 'visible') this.#seen()
    }
    document.addEventListener('visibilitychange', onSight)
    addEventListener('focus', onSight)
  }

  /** Sends a message, if there is a connection. */
  send(message: PageMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message))
  }

  /** Reconnects, with the current query. */
  reconnect(): void {
    const socket = this.#socket
    this.#socket = undefined
    socket?.close()
    this.#connect()
  }

  /** Reconnects after the given milliseconds, once the page is visible. That renews the session. */
  #renewIn(milliseconds: number | undefined): void {
    clearTimeout(this.#renewal)
    if (milliseconds === undefined) return
    this.#renewal = setTimeout(() => {
      this.#isDue = true
      if (document.visibilityState === 'visible') this.#seen()
    }, milliseconds)
  }

  /** A reader who returns to a page without a session may have one by now. */
  #seen(): void {
    if (!this.#isDue && this.#state !== 'refused') return
    this.#isDue = false
    this.reconnect()
  }

  #tell(state: ConnectionState): void {
    this.#state = state
    this.#listener.onState(state)
  }

  #connect(): void {
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return
    const {path, query} = this.#listener
    const url = new URL(path, location.href)
    url.protocol = 'ws:'
    url.search = new URLSearchParams(query()).toString()
    const socket = new WebSocket(url)
    this.#socket = socket
    socket.addEventListener('open', () => {
      this.#pause = firstPause
      // The server opens a connection without a session only to refuse it, so the state stays.
      if (this.#state !== 'refused') this.#tell('open')
    })
    socket.addEventListener('message', ({data}) => {
      if (socket !== this.#socket) return
      if (this.#state === 'refused') this.#tell('open')
      const message = JSON.parse(String(data)) as ServerMessage
      if (message.type === 'session') this.#renewIn(message.renewIn)
      else this.#listener.onMessage(message)
    })
    socket.addEventListener('close', ({code}) => {
      if (socket !== this.#socket) return
      if (code === noSession) {
        clearTimeout(this.#renewal)
        this.#tell('refused')
        return
      }
      this.#tell('lost')
      setTimeout(() => this.#connect(), this.#pause)
      this.#pause = Math.min(this.#pause * 2, longestPause)
    })
  }
}
