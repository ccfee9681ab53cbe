import {Hono} from 'hono'

import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {syncTag} from '../listen/live-events.ts'
import type {Query} from '../query/parse-query.ts'
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
    if (options.variant) throw badRequest('The embedded lake has no variants')
    const sourceMap = readSourceMapOption(options.resultSourceMap)
    const perspective = parsePerspective(options.perspective, context.get('apiVersion'))
    const dataset = lake.dataset(context.req.param('dataset'))
    const start = performance.now()
    const access = context.get('access')
    const {result, resultSourceMap} = await dataset.query(query, perspective, access, sourceMap)
    const ms = Math.round(performance.now() - start)
    const echo = options.returnQuery === 'false' ? {} : {query: query.query}
    return context.json({
      ...echo,
      result: result ?? null,
      ...(resultSourceMap ? {resultSourceMap} : {}),
      ms,
      syncTags: [syncTag],
    })
  })
}

function readSourceMapOption(value = 'false'): 'index' | 'key' | undefined {
  if (value === 'false') return undefined
  if (value === 'true') return 'index'
  if (value === 'withKeyArraySelector') return 'key'
  throw badRequest(
    `Invalid resultSourceMap "${value}": expected true, false or withKeyArraySelector`,
  )
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
