/**
 * Runs in the page of a Studio that was built for the hosted Content Lake, before its own scripts. It leads requests to
 * `https://<project>.api.sanity.io` and to the picture host to the lake that serves the page, below `lakePath`. Services
 * beside the Content Lake get no request when they would refuse an answer of the lake.
 *
 * Its own text alone reaches the page: it uses nothing from outside.
 */
export function redirectHostedRequests(lakePath: string): void {
  const api = /^(https|wss):\/\/(?:([a-z0-9-]+)\.)?(?:api|apicdn)\.sanity\.io(?=[/?]|$)/
  const files = /^https:\/\/cdn\.sanity\.io(?=\/(?:images|files)\/)/
  const versions = 'https://sanity-cdn.com/'
  const feedback = 'https://api.sanity.io/vX/intake/feedback'
  const lake = location.origin + lakePath

  const local = (address: string) =>
    address
      .replace(api, (_host, scheme: string) =>
        scheme === 'wss' ? lake.replace('http', 'ws') : lake,
      )
      .replace(files, lake)

  const hostedFetch = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const given = input instanceof Request ? input.url : String(input)
    // There is no newer version, and nobody who would read feedback.
    if (given.startsWith(versions)) return Promise.resolve(Response.json({}))
    if (given.startsWith(feedback)) return Promise.reject(new TypeError('There is no feedback'))
    const address = local(given)
    if (address === given) return hostedFetch(input, init)
    const request = input instanceof Request ? new Request(address, input) : address
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}))
    const project = api.exec(given)?.[2]
    if (project) headers.set('x-sanity-project-id', project)
    return hostedFetch(request, {...init, headers})
  }

  const HostedSocket = window.WebSocket
  window.WebSocket = class extends HostedSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(local(String(address)), protocols)
    }
  }

  const {open} = XMLHttpRequest.prototype as {open: (...args: unknown[]) => void}
  XMLHttpRequest.prototype.open = function hostedOpen(
    this: XMLHttpRequest,
    method: string,
    address: string | URL,
    ...rest: unknown[]
  ) {
    open.call(this, method, local(String(address)), ...(rest.length > 0 ? rest : [true]))
  }

  const beacon = navigator.sendBeacon.bind(navigator)
  navigator.sendBeacon = (address, data) => beacon(local(String(address)), data)

  // Pictures are shown by elements, which are given their address as a property or as an attribute.
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(this: HTMLImageElement, address: string) {
      source?.set?.call(this, local(address))
    },
  })
  HTMLImageElement.prototype.setAttribute = function hostedAttribute(name, value) {
    const shown = name === 'src' || name === 'srcset' ? local(value) : value
    Element.prototype.setAttribute.call(this, name, shown)
  }

  // Studio warns of HTTP/1.1, over its dialogs: that would be wrong here.
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date(8.64e15).toISOString())
}
