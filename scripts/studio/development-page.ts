import type {ServerResponse} from 'node:http'

import {studioPage as pageOfLake, type LakeFacts} from '@newsdesk/lake'
import {Agent, fetch} from 'undici'
import type {Connect, Plugin, ViteDevServer} from 'vite'

import {studioPage} from './page.ts'
import {studioBase, studioEntry} from './vite-options.ts'

/** The lake behind a development server. */
interface LakeBehind {
  readonly url: string
  readonly token: string
}

/** Answers every place of the Studio with its page, in a session of the lake behind. */
export function developmentPage(lake: LakeBehind): Plugin {
  return {
    name: 'newsdesk:development-page',
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        if (isPlace(request)) void answer(server, lake, request, response, next)
        else next()
      })
    },
  }
}

function isPlace({method, headers, originalUrl = ''}: Connect.IncomingMessage): boolean {
  const isNavigation = method === 'GET' && headers['sec-fetch-dest'] === 'document'
  return isNavigation && originalUrl.startsWith(studioBase)
}

async function answer(
  server: ViteDevServer,
  lake: LakeBehind,
  request: Connect.IncomingMessage,
  response: ServerResponse,
  next: Connect.NextFunction,
): Promise<void> {
  try {
    await showPage(server, lake, request, response)
  } catch (error) {
    next(error)
  }
}

async function showPage(
  server: ViteDevServer,
  lake: LakeBehind,
  {headers, originalUrl = ''}: Connect.IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(originalUrl, 'http://127.0.0.1')
  const user = url.searchParams.get('user')
  // Only typed addresses and our own pages may set the user.
  const isOwn = ['none', 'same-origin'].includes(String(headers['sec-fetch-site']))
  const {facts, cookies} = await openSession(lake, isOwn ? user : null)
  response.setHeader('set-cookie', cookies)
  response.setHeader('cache-control', 'no-store')
  if (user !== null) {
    url.searchParams.delete('user')
    response.writeHead(302, {location: url.pathname + url.search}).end()
    return
  }
  const page = await server.transformIndexHtml(
    url.pathname,
    studioPage({script: `/${studioEntry}`}),
  )
  const {html, contentSecurityPolicy} = pageOfLake(page, facts, headers.host ?? '')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', contentSecurityPolicy)
  response.end(html)
}

async function openSession(
  {url, token}: LakeBehind,
  user: string | null,
): Promise<{facts: LakeFacts; cookies: string[]}> {
  const address = new URL(`${url}/session`)
  if (user !== null) address.searchParams.set('user', user)
  const response = await fetch(address, {
    headers: {authorization: `Bearer ${token}`},
    // Never through a proxy, whatever the environment says.
    dispatcher: new Agent(),
  })
  if (!response.ok) throw new Error(`The lake gives no session: ${await response.text()}`)
  return {
    facts: (await response.json()) as LakeFacts,
    cookies: response.headers.getSetCookie(),
  }
}
