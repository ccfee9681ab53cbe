import type {Page} from 'playwright-core'

/** The faults of a page that are not visible on it. */
export interface Watched {
  /** Requests to any other origin, blocked or not. */
  readonly foreign: string[]
  /** Console errors, uncaught errors, and requests that the lake does not know. */
  readonly complaints: string[]
}

/** Watches a page from now on; `origins` are those that it may request. */
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
