import {digestOf, rowsOf} from './canonical.ts'
import type {Contender} from './contender.ts'
import {groqJsAlone} from './groq-js-alone.ts'
import {lakeContender, openLake} from './lake.ts'
import {payloadContender} from './payload.ts'
import type {Digest, Order, QueryOrder, Reply, Turn} from './protocol.ts'
import {queriesFor, type BenchQuery} from './queries.ts'
import {rawContender} from './raw.ts'

/**
 * Answers queries in a process of its own, so that no other contender's memory weighs on it:
 * `node packages/lake/bench/groq/contender-process.ts <lake | alone | raw | payload> <path> <articles>`. Speaks {@link Order} and {@link Reply}.
 */
const [kind = '', path = '', articles = ''] = process.argv.slice(2)
const queries = queriesFor({articles: Number(articles)})
const contender = await open()
/** The sets of parameters for which a query has been digested. */
const digested = new Set<string>()

process.on('message', (order: Order) => {
  if (order.do === 'close') {
    contender.close()
    process.disconnect()
    return
  }
  void carriedOut(order).then((reply) => process.send?.(reply))
})
process.send?.({ok: true, value: 'ready'} satisfies Reply)

async function open(): Promise<Contender> {
  if (kind === 'lake') return lakeContender(path)
  if (kind === 'raw') return rawContender(path)
  if (kind === 'payload') return payloadContender(path)
  if (kind !== 'alone') throw new Error(`There is no contender "${kind}"`)
  const lake = openLake(path)
  const documents = [...lake.dataset('production').documents()]
  lake.close()
  return groqJsAlone(documents)
}

async function carriedOut(order: QueryOrder): Promise<Reply> {
  try {
    return {ok: true, value: await carryOut(order)}
  } catch (error) {
    return {ok: false, message: error instanceof Error ? (error.stack ?? error.message) : 'failed'}
  }
}

async function carryOut(order: QueryOrder): Promise<unknown> {
  const query = queries[order.query]
  if (!query) throw new Error(`There is no query ${order.query}`)
  if (order.do === 'measure') return measure(query, order)
  if (order.do === 'matches') return matchesOf(query)
  return rowsOf(await contender.answer(query, paramsOf(query, order.variant)))
}

async function measure(
  query: BenchQuery,
  {query: index, variant: first, budget}: QueryOrder & {do: 'measure'},
): Promise<Turn> {
  const times: number[] = []
  const digests: Digest[] = []
  let spent = 0
  let processor = 0
  while (times.length === 0 || spent < budget) {
    const variant = (first + times.length) % query.variants.length
    const params = paramsOf(query, variant)
    const before = process.cpuUsage()
    const start = performance.now()
    const answer = await contender.answer(query, params)
    const time = performance.now() - start
    const {user, system} = process.cpuUsage(before)
    if (answer === undefined) break
    times.push(time)
    spent += time
    processor += (user + system) / 1_000
    const asked = `${index} ${variant}`
    if (!digested.has(asked)) digests.push(digestFor(answer, variant))
    digested.add(asked)
  }
  return {times, processor: processor / times.length, digests}
}

function digestFor(answer: unknown, variant: number): Digest {
  const rows = Array.isArray(answer) ? answer.length : 1
  return {variant, rows, digest: contender.comparesRows ? undefined : digestOf(answer)}
}

async function matchesOf(query: BenchQuery): Promise<number | undefined> {
  if (query.matches === undefined) return undefined
  let sum = 0
  for (const params of query.variants) {
    sum += Number(await contender.answer({...query, groq: query.matches}, params))
  }
  return sum / query.variants.length
}

function paramsOf(query: BenchQuery, variant: number) {
  return query.variants[variant] ?? query.variants[0]
}
