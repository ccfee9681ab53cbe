import type {PageMessage, ServerMessage} from '../live/protocol.ts'
import {noSession} from '../live/protocol.ts'

/** How the connection with the preview's server stands. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused'

/** What hears of a connection. */
export interface ConnectionListener {
  readonly path: '/_live' | '/_live/list'
  /** What stands in the address behind the path: asked each time, for the version goes on. */
  readonly query: () => Readonly<Record<string, string>>
  readonly onMessage: (message: Exclude<ServerMessage, {type: 'session'}>) => void
  readonly onState: (state: ConnectionState) => void
}

/** How long until a connection is tried again, in milliseconds: the first time, and at most. */
const firstPause = 200
const longestPause = 3_000

/** A connection with the preview's server that is made again whenever it breaks. */
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

  /** Makes the connection anew, to another address. */
  reconnect(): void {
    const socket = this.#socket
    this.#socket = undefined
    socket?.close()
    this.#connect()
  }

  /** Makes the connection anew after so many milliseconds, which renews the session, once somebody looks at the page. */
  #renewIn(milliseconds: number | undefined): void {
    clearTimeout(this.#renewal)
    if (milliseconds === undefined) return
    this.#renewal = setTimeout(() => {
      this.#isDue = true
      if (document.visibilityState === 'visible') this.#seen()
    }, milliseconds)
  }

  /** Who comes back to a page that was let go may have a session again. */
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
      // One without a session is opened to be told so: until then it stays what it was.
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
