import {getMimeType} from 'hono/utils/mime'

import type {Lake} from '../lake.ts'
import {lakeFacts} from '../studio/lake-facts.ts'
import {isStudioFile, studioBase, type StudioFolder} from '../studio/studio-folder.ts'
import {studioPage} from '../studio/studio-page.ts'
import {waitingPage} from '../studio/waiting-page.ts'
import {userNamed} from '../users.ts'
import {checkOrigin, isNavigation} from './guard.ts'
import {createRouter, type RequestContext, type Router} from './router.ts'
import {sessionCookie, userCookie} from './session.ts'

/** A Studio to serve, or its state until it is ready. */
export type ServedStudio = () => StudioFolder | 'making' | 'failed'

/** A year, in seconds. */
const forever = 31_536_000

/**
 * Routes of `/studio/`: the files of a Studio, and its page for every other address below. The page gives the browser a
 * session; `?user=<name>` sets its user. `/` redirects there.
 */
export function studioRoutes(lake: Lake, served: ServedStudio): Router {
  const app = createRouter()
  app.get('/', async (context, next) => {
    if (new URL(context.req.url).pathname !== '/') return next()
    return redirect(studioBase)
  })
  app.get('/studio', () => redirect(studioBase))
  app.get('/studio/*', async (context) => {
    const {raw} = context.req
    if (!isNavigation(raw)) checkOrigin(raw, lake, context.env.encrypted)
    const elsewhere = canonicalAddress(context)
    if (elsewhere) return redirect(elsewhere)
    const studio = served()
    if (typeof studio === 'string') {
      return page(waitingPage(studio), "default-src 'none'; style-src 'unsafe-inline'", 503)
    }
    const path = new URL(raw.url).pathname.slice(studioBase.length)
    const file = await studio.file(path)
    if (file) return fileResponse(path, file)
    if (isStudioFile(path)) return new Response(null, {status: 404})
    return (await changeUser(context)) ?? showStudio(context, studio, lake)
  })
  return app
}

async function showStudio({req: {raw}}: RequestContext, studio: StudioFolder, lake: Lake) {
  const host = raw.headers.get('host') ?? ''
  const {html, contentSecurityPolicy} = studioPage(await studio.page(), lakeFacts(lake), host)
  const response = page(html, contentSecurityPolicy)
  response.headers.append('set-cookie', sessionCookie(raw, lake.token))
  return response
}

/** Only a typed address or a page of this lake may set the user by `?user=<name>`. Other pages may not. */
async function changeUser({req: {raw}}: RequestContext): Promise<Response | undefined> {
  const url = new URL(raw.url)
  const name = url.searchParams.get('user')
  if (name === null) return undefined
  url.searchParams.delete('user')
  // Two leading slashes would lead to another host.
  const response = redirect(url.pathname.replace(/^\/+/, '/') + url.search)
  const site = raw.headers.get('sec-fetch-site')
  if (site === 'none' || site === 'same-origin') {
    response.headers.append('set-cookie', userCookie(raw, userNamed(name)))
  }
  return response
}

/**
 * Redirects to the one origin of the Studio. Under another name of this machine, it would request hosts that do not
 * exist.
 */
function canonicalAddress({req: {raw}, env: {encrypted}}: RequestContext): string | undefined {
  const [, port = ''] = /^(?:localhost|\[::1\])(:\d+)?$/i.exec(raw.headers.get('host') ?? '') ?? []
  if (port === '' || encrypted) return undefined
  const {pathname, search} = new URL(raw.url)
  return `http://127.0.0.1${port}${pathname}${search}`
}

function redirect(location: string): Response {
  return new Response(null, {status: 302, headers: {location, 'cache-control': 'no-store'}})
}

function page(html: string, contentSecurityPolicy: string, status = 200): Response {
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}

function fileResponse(
  path: string,
  {content, isHashed}: {content: Uint8Array<ArrayBuffer>; isHashed: boolean},
): Response {
  return new Response(content, {
    headers: {
      'content-type': getMimeType(path) ?? 'application/octet-stream',
      'cache-control': isHashed ? `public, max-age=${forever}, immutable` : 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}
