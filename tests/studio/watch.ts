import type {Page} from 'playwright-core'

/** The faults of a page that it does not show. */
export interface Watched {
  /** Requests for any other origin, whether they were let through or not. */
  readonly foreign: string[]
  /** Errors in the console, uncaught ones, and requests that the lake does not know. */
  readonly complaints: string[]
}

/** Watches a page from now on; the origins are those that it may ask. */
export function watch(page: Page, ...origins: string[]): Watched {
  const foreign: string[] = []
  const complaints: string[] = []
  const sockets = origins.map((origin) => origin.replace('http', 'ws'))
  const own = [...origins, ...sockets, 'data:', 'blob:']
  const look = (url: string) => {
    if (!own.some((start) => url.startsWith(start))) foreign.push(url)
  }
  page.on('request', (request) => look(request.url()))
  page.on('websocket', (socket) => look(socket.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => {
    if (response.status() === 404) complaints.push(`404 ${response.url()}`)
  })
  return {foreign, complaints}
}
