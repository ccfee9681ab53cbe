import {isEventStream, tunnelEvents} from './event-tunnel.ts'
import {readPageLake} from './page-lake.ts'
import {fetchUntilAnswered} from './patience.ts'

/**
 * Leads to the lake what Studio asks `<project>.<host of the lake>`. The form of a task makes a client of its own, without
 * asking `unstable_clientFactory`, and that puts the project before every host. Before an IP address it gives no address
 * at all, which no request, no WebSocket and no `URL` takes; so nothing else changes by this.
 */
export function answerProjectHost(): void {
  const {projectId, url} = readPageLake()
  const {protocol, host} = new URL(url)
  const wrong = (scheme: string) => `${scheme}//${projectId}.${host}/`
  const places = [protocol, protocol.replace('http', 'ws')]
  const lead = (address: string) => {
    const scheme = places.find((known) => address.startsWith(wrong(known)))
    return scheme ? `${scheme}//${host}/${address.slice(wrong(scheme).length)}` : address
  }

  const ownFetch = window.fetch.bind(window)
  window.fetch = (input, init) => {
    if (input instanceof Request) return ownFetch(input, init)
    const given = String(input)
    const address = lead(given)
    // By then the address of a stream has been through `URL`.
    if (address.startsWith(url) && isEventStream(address)) {
      return tunnelEvents(address, init as object) as Promise<Response>
    }
    return address === given ? ownFetch(input, init) : fetchUntilAnswered(address, init)
  }
  window.URL = class URL extends window.URL {
    constructor(address: string | globalThis.URL, base?: string | globalThis.URL) {
      super(lead(String(address)), base)
    }
  }
  window.WebSocket = class WebSocket extends window.WebSocket {
    constructor(address: string | globalThis.URL, protocols?: string | string[]) {
      super(lead(String(address)), protocols)
    }
  }
}
