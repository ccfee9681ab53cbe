import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import type {Query} from '../query/parse-query.ts'
import {resultOfGroups} from '../query/groups.ts'
import {parsePerspective} from '../query/perspective.ts'
import {everyChange} from '../query/sync-tags.ts'
import {readJsonBody} from './json-body.ts'
import {groupsOf} from './project.ts'
import {readParams} from './query-params.ts'
import {createRouter, type Router} from './router.ts'

/** `/data/query/<dataset>`, by GET and POST (https://www.sanity.io/docs/http-reference/query). */
export function queryRoutes(lake: Lake): Router {
  return createRouter().on(['GET', 'POST'], '/data/query/:dataset', async (context) => {
    const options = context.req.query()
    const query =
      context.req.method === 'POST'
        ? readQueryBody(await readJsonBody(context.req.raw))
        : readQueryOptions(options)
    for (const option of ['variant', 'variantCondition']) {
      if (options[option] === undefined) continue
      throw badRequest(
        `The embedded lake does not have the option "${option}": which documents of a variant a query sees is not documented`,
      )
    }
    const sourceMap = readSourceMapOption(options.resultSourceMap)
    const perspective = parsePerspective(options.perspective, context.get('apiVersion'))
    const dataset = lake.dataset(context.req.param('dataset'))
    const start = performance.now()
    const {signal} = context.req.raw
    const told = {sourceMap, explain: readExplainOption(options.explain), signal}
    const access = context.get('access')
    const groups = access.trusted ? await resultOfGroups(query, () => groupsOf(lake)) : undefined
    const answer =
      groups === undefined
        ? await dataset.answer(query, perspective, access, told)
        : {result: groups}
    const echo = options.returnQuery === 'false' ? {} : {query: query.query}
    // A thread does not tell what it has read.
    const syncTags = ('syncTags' in answer && answer.syncTags) || [everyChange]
    const about = () => ({ms: Math.round(performance.now() - start), syncTags})
    if (!('pieces' in answer)) {
      return context.json({...echo, ...answer, result: answer.result ?? null, ...about()})
    }
    const pieces = jsonAround(echo, answer.pieces, about)
    return new Response(await startedStream(pieces), {
      headers: {'content-type': 'application/json'},
    })
  })
}

/** A JSON object of some members, others in pieces, and some that are known at the end. */
async function* jsonAround(
  before: object,
  pieces: AsyncIterable<string>,
  after: () => object,
): AsyncGenerator<string, void> {
  const first = JSON.stringify(before).slice(1, -1)
  yield first === '' ? '{' : `{${first},`
  yield* pieces
  yield `,${JSON.stringify(after()).slice(1)}`
}

/** The characters after which an answer begins. A query that fails before gets an error status. */
const startLength = 256 * 1024

/** Returns the body of an answer once its beginning has arrived. Throws errors of the pieces until then. */
async function startedStream(pieces: AsyncGenerator<string, void>): Promise<ReadableStream> {
  const encoder = new TextEncoder()
  let start = ''
  let isDone = false
  while (!isDone && start.length < startLength) {
    const next = await pieces.next()
    isDone = next.done === true
    if (!next.done) start += next.value
  }
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(encoder.encode(start))
      if (isDone) controller.close()
    },
    pull: async (controller) => {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: async () => void (await pieces.return()),
  })
}

function readExplainOption(value = 'false'): boolean {
  if (value === 'false' || value === 'true') return value === 'true'
  throw badRequest(`Invalid explain "${value}": expected true or false`)
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
