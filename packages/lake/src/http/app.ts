import {matchedRoutes} from 'hono/route'

import {LakeError, plainBody, type LakeErrorCode} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {isAssetDownload} from './assets.ts'
import {projectOfHost} from './certificate.ts'
import {answerOtherOrigins} from './other-origins.ts'
import {createRouter, type RequestContext} from './router.ts'
import type {Handler} from './serve.ts'
import {accessOf, checkHost, checkOrigin, requireRight} from './guard.ts'
import {neededRights, type Needed} from './needed-rights.ts'
import {checkProject} from './project.ts'
import {readRequestPath} from './request-path.ts'
import {apiRoutes} from './routes.ts'
import {checkHeaders, checkOptions, checkProjectId} from './single-values.ts'
import {studioRoutes, type ServedStudio} from './studio.ts'

/**
 * Returns one function, from web-standard request to response, for the HTTP API of a lake and the Studio that it
 * serves. It needs no port. Every error is answered as JSON. An unexpected error hides its details and goes to
 * `report`.
 */
export function createApp(
  lake: Lake,
  report: (error: unknown) => void,
  studio?: ServedStudio,
): Handler {
  const app = createRouter({
    getPath: (request) => readRequestPath(request.url).route,
  })
  app.use(async (context, next) => {
    checkHeaders(context.env.rawHeaders)
    checkHost(context.req.raw, lake, context.env.encrypted)
    await next()
  })
  app.use(answerOtherOrigins(lake))
  if (studio) app.route('/', studioRoutes(lake, studio))
  app.use(async (context, next) => {
    const {encrypted} = context.env
    if (!isAssetDownload(context.req.raw)) checkOrigin(context.req.raw, lake, encrypted)
    const access = accessOf(context.req.raw, lake, encrypted)
    if (!isAssetDownload(context.req.raw)) checkOptions(context.req.url)
    const {apiVersion = '1', resourceProject} = readRequestPath(context.req.url)
    const projectId =
      resourceProject ??
      context.req.header('x-sanity-project-id') ??
      projectOfHost(context.req.header('host') ?? '')
    if (projectId !== undefined) checkProjectId(projectId)
    if (projectId !== undefined && access.trusted) lake.claimProject(projectId)
    else if (resourceProject !== undefined) checkProject(lake, resourceProject)
    requireRight(access, neededOn(context))
    context.set('access', access)
    context.set('apiVersion', apiVersion)
    await next()
  })
  for (const path of ['/data/:what/:dataset/*', '/data/live/events/:dataset']) {
    app.use(path, async (context, next) => {
      // Comments are for users of the lake, not for readers of a public dataset.
      if (lake.ownerOf(context.req.param('dataset') ?? '') !== undefined)
        requireRight(context.get('access'), 'read')
      await next()
    })
  }
  for (const routesOf of apiRoutes) app.route('/', routesOf(lake))
  app.notFound((context) => {
    const address = `${context.req.method} ${new URL(context.req.url).pathname}`
    const message = `This lake has no route ${address}. "What it answers" in the README of @newsdesk/lake lists its routes.`
    return Response.json(plainBody(404, message), {status: 404})
  })
  app.onError((error) => answerError(error, report))
  return async (request, encrypted, rawHeaders = []) => app.fetch(request, {encrypted, rawHeaders})
}

/** The right that the route of a request needs. A request without a route goes to answers that say so. */
function neededOn(context: RequestContext): Needed {
  const route = matchedRoutes(context).find(({method}) => method !== 'ALL')
  if (!route) return 'open'
  return neededRights[`${route.method} ${route.path}`] ?? 'manage'
}

/** The codes of errors that a healthy lake may return. */
const foreseen: ReadonlySet<LakeErrorCode> = new Set(['busy', 'cancelled', 'no-sharp'])

function answerError(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof LakeError) {
    if (error.status >= 500 && !foreseen.has(error.code)) report(error)
    const headers: HeadersInit = error.code === 'busy' ? {'retry-after': '1'} : {}
    return Response.json(error.body, {status: error.status, headers})
  }
  report(error)
  return Response.json(plainBody(500, 'The lake failed internally; its log has the reason'), {
    status: 500,
  })
}
