import {Hono} from 'hono'

import {LakeError, plainBody} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {actionRoutes} from './actions.ts'
import {projectOfHost} from './certificate.ts'
import {datasetRoutes} from './datasets.ts'
import {documentRoutes} from './documents.ts'
import {exportRoutes} from './export.ts'
import type {Handler} from './serve.ts'
import {checkHostAndOrigin, isTrusted} from './guard.ts'
import {historyRoutes} from './history.ts'
import {listenRoutes} from './listen.ts'
import {mutateRoutes} from './mutate.ts'
import {projectRoutes} from './project.ts'
import {queryRoutes} from './query.ts'
import {readRequestPath} from './request-path.ts'

/** What handlers know of a request beside itself. */
export interface AppEnv {
  Bindings: {
    /** Whether the request came over TLS. */
    encrypted: boolean
  }
  Variables: {
    /** Whether the request carries the lake's token. */
    trusted: boolean
    /** `1`, `X` or a date. */
    apiVersion: string
  }
}

/**
 * The HTTP API of a lake as one function from a web-standard request to a response; it needs no port.
 * Every error is answered as JSON; one that nobody foresaw shows nothing of its inside and goes to `report`.
 */
export function createApp(lake: Lake, report: (error: unknown) => void): Handler {
  const app = new Hono<AppEnv>({getPath: (request) => readRequestPath(request.url).route})
  app.use(async (context, next) => {
    checkHostAndOrigin(context.req.raw, context.env.encrypted)
    const trusted = isTrusted(context.req.raw, lake.token)
    const projectId =
      context.req.header('x-sanity-project-id') ?? projectOfHost(context.req.header('host') ?? '')
    if (projectId !== undefined && trusted) lake.claimProject(projectId)
    context.set('trusted', trusted)
    context.set('apiVersion', readRequestPath(context.req.url).apiVersion ?? '1')
    await next()
  })
  app.get('/', (context) =>
    context.json({lake: 'newsdesk', projectId: lake.projectId, datasets: lake.datasetNames}),
  )
  app.get('/instance', (context) => context.json({instance: lake.instance}))
  app.route('/', queryRoutes(lake))
  app.route('/', mutateRoutes(lake))
  app.route('/', actionRoutes(lake))
  app.route('/', documentRoutes(lake))
  app.route('/', listenRoutes(lake))
  app.route('/', historyRoutes(lake))
  app.route('/', exportRoutes(lake))
  app.route('/', datasetRoutes(lake))
  app.route('/', projectRoutes(lake))
  app.notFound((context) => {
    const message = `${context.req.method} ${new URL(context.req.url).pathname} is nothing that this lake answers`
    return Response.json(plainBody(404, message), {status: 404})
  })
  app.onError((error) => answerError(error, report))
  return async (request, encrypted) => app.fetch(request, {encrypted})
}

function answerError(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof LakeError) {
    if (error.status >= 500) report(error)
    return Response.json(error.body, {status: error.status})
  }
  report(error)
  return Response.json(plainBody(500, 'The lake failed inside; its log says why'), {status: 500})
}
