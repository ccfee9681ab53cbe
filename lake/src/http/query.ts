import {Hono} from 'hono'

import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {syncTag} from '../listen/live-events.ts'
import type {Query} from '../query/evaluate-query.ts'
import {parsePerspective} from '../query/perspective.ts'
import type {AppEnv} from './app.ts'
import {readJsonBody} from './json-body.ts'
import {readParams} from './query-params.ts'

/** `/data/query/<dataset>`, by GET and POST (https://www.sanity.io/docs/http-reference/query). */
export function queryRoutes(lake: Lake): Hono<AppEnv> {
  return new Hono<AppEnv>().on(['GET', 'POST'], '/data/query/:dataset', async (context) => {
    const options = context.req.query()
    const query =
      context.req.method === 'POST'
        ? readQueryBody(await readJsonBody(context.req.raw))
        : readQueryOptions(options)
    refuseUnknownAnswers(options)
    const perspective = parsePerspective(options.perspective, context.get('apiVersion'))
    const dataset = lake.dataset(context.req.param('dataset'))
    const start = performance.now()
    const result = await dataset.query(query, perspective, {trusted: context.get('trusted')})
    const ms = Math.round(performance.now() - start)
    const echo = options.returnQuery === 'false' ? {} : {query: query.query}
    return context.json({...echo, result: result ?? null, ms, syncTags: [syncTag]})
  })
}

/** Options that ask for another answer than the lake can give: to leave them out silently would be a wrong answer. */
function refuseUnknownAnswers({resultSourceMap = 'false', variant}: Record<string, string>): void {
  if (resultSourceMap !== 'false') throw badRequest('The embedded lake has no source maps yet')
  if (variant) throw badRequest('The embedded lake has no variants')
}

function readQueryBody(body: unknown): Query {
  if (!isObject(body) || typeof body.query !== 'string') {
    throw badRequest('The body must be a JSON object with a string "query"')
  }
  const {query, params = {}} = body
  if (!isObject(params)) throw badRequest('"params" must be an object')
  return {query, params}
}

function readQueryOptions(options: Record<string, string>): Query {
  const {query} = options
  if (query === undefined) throw badRequest('The option "query" is missing')
  return {query, params: readParams(options)}
}
