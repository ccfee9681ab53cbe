import {readPageLake} from './page-lake.ts'

/**
 * Sends requests for `<project>.<host of the lake>` to the lake. The form of a task creates its own client without
 * `unstable_clientFactory`, and that client puts the project before every host. Before an IP address, the result is not
 * a valid address for requests, WebSockets or `URL`. So nothing else is affected.
 */
export function answerProjectHost(): void {
  const {projectId, url} = readPageLake()
  const {protocol, host} = new URL(url)
  const wrong = (scheme: string) => `${scheme}//${projectId}.${host}/`
  const schemes = [protocol, protocol.replace('http', 'ws')]
  const lead = (address: string) => {
    const scheme = schemes.find((known) => address.startsWith(wrong(known)))
    return scheme ? `${scheme}//${host}/${address.slice(wrong(scheme).length)}` : address
  }

  const ownFetch = window.fetch.bind(window)
  window.fetch = (input, init) =>
    ownFetch(input instanceof Request ? input : lead(String(input)), init)
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
