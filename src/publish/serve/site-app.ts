import {statSync, type Stats} from 'node:fs'
import {join} from 'node:path'

import {serveStatic} from '@hono/node-server/serve-static'
import {Hono, type Context} from 'hono'
import {etag} from 'hono/etag'

import {isLoopbackHost} from '../../connection/index.ts'
import {namesContent} from '../pictures/picture-locator.ts'
import {mediaTypeOf} from './media-types.ts'
import {goneResponse, missingResponse, plainResponse, unfinishedResponse} from './own-responses.ts'
import {readRule} from './read-rule.ts'
import {pathWithin} from './request-path.ts'

/** The site that a server serves. */
export interface ServedSite {
  /** The folder of the site. */
  readonly directory: string
  /** Returns the path of the front page: `/`, or `/de/` for a site at `https://news.example/de/`. */
  readonly basePath: () => string
  /** Returns whether the site has been written once. */
  readonly isWritten: () => boolean
}

/** A year, in seconds. */
const forever = 31_536_000

/**
 * Creates the HTTP handler that serves the folder of a site as a static host does. Former addresses redirect, and those
 * of unpublished articles are gone. Browsers revalidate files by their ETag, and keep those whose names tell their
 * content.
 */
export function createSiteApp(site: ServedSite): (request: Request) => Promise<Response> {
  const app = new Hono()
  app.use(async ({req}, next) => refusal(req.raw) ?? next())
  app.use(etag())
  app.get('*', (context) => answer(context, site))
  return async (request) => app.fetch(request)
}

function refusal({method, headers, url}: Request): Response | undefined {
  const host = headers.get('host') ?? new URL(url).host
  if (!isLoopbackHost(host)) {
    return plainResponse(403, `Host "${host}" is not this site: it answers on 127.0.0.1 only`)
  }
  if (method === 'GET' || method === 'HEAD') return undefined
  return plainResponse(405, 'The site only shows.', {allow: 'GET, HEAD'})
}

/** Returns a request without its range if that is for another version of the file (RFC 9110, 13.1.5). */
function withValidRange(request: Request, current: string): Request {
  const condition = request.headers.get('if-range')
  if (condition === null || condition === current) return request
  const headers = new Headers(request.headers)
  headers.delete('range')
  return new Request(request.url, {method: request.method, headers})
}

async function answer(context: Context, site: ServedSite): Promise<Response> {
  const {directory} = site
  const basePath = site.basePath()
  const {pathname, search} = new URL(context.req.url)
  const path = pathWithin(basePath, pathname)
  if (path === undefined) {
    const isAbove = pathname === '/' || `${pathname}/` === basePath
    return isAbove ? redirect(302, basePath) : missingResponse(directory)
  }
  const rule = readRule(directory, path)
  if (rule === 'gone') return goneResponse(directory)
  if (rule !== undefined) return redirect(301, basePath + rule.movedTo + search)
  const stat = statOf(join(directory, path))
  if (stat?.isDirectory() && path !== '' && !path.endsWith('/')) {
    return redirect(301, `${basePath}${encodePath(path)}/${search}`)
  }
  return (
    (await answerFile(context, directory, path)) ??
    (site.isWritten() ? missingResponse(directory) : unfinishedResponse())
  )
}

async function answerFile(
  context: Context,
  directory: string,
  path: string,
): Promise<Response | undefined> {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const stat = statOf(join(directory, file))
  if (!stat?.isFile()) return undefined
  const tag = `"${stat.mtimeMs.toString(36)}-${stat.size.toString(36)}"`
  context.req.raw = withValidRange(context.req.raw, tag)
  const serve = serveStatic({root: directory, path: file})
  const response = await serve(context, async () => undefined)
  if (!response) return undefined
  const {headers} = response
  headers.set('accept-ranges', 'bytes')
  headers.set(
    'cache-control',
    namesContent(path) ? `public, max-age=${forever}, immutable` : 'no-cache',
  )
  headers.set('content-type', mediaTypeOf(file))
  headers.set('etag', tag)
  headers.set('x-content-type-options', 'nosniff')
  return response
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function redirect(status: 301 | 302, location: string): Response {
  return new Response(null, {status, headers: {location, 'cache-control': 'no-cache'}})
}

function statOf(path: string): Stats | undefined {
  return statSync(path, {throwIfNoEntry: false})
}
