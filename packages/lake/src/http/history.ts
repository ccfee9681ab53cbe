import type {HistoryMoment} from '../history/document-history.ts'
import type {TransactionHistoryOptions} from '../history/transaction-history.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {createRouter, type Router} from './router.ts'

/** The default limit of returned transactions. */
const defaultLimit = 100

/** `/data/history/<dataset>`: documents as they were, transactions, events (https://www.sanity.io/docs/http-reference/history). */
export function historyRoutes(lake: Lake): Router {
  const app = createRouter()
  app.get('/data/history/:dataset/documents/:ids', (context) => {
    const ids = context.req.param('ids').split(',')
    const documents = lake
      .dataset(context.req.param('dataset'))
      .documentsAt(ids, momentOf(context.req.query()))
    return context.json({documents})
  })
  app.get('/data/history/:dataset/transactions/:ids?', (context) => {
    const ids = context.req.param('ids')?.split(',')
    const transactions = lake
      .dataset(context.req.param('dataset'))
      .transactionsOf(ids, transactionOptions(context.req.query()))
    const lines = transactions.map((transaction) => `${JSON.stringify(transaction)}\n`)
    return context.body(lines.join(''), 200, {'content-type': 'application/x-ndjson'})
  })
  app.get('/data/history/:dataset/events/documents/:id', (context) => {
    const id = context.req.param('id')
    const {limit, nextCursor} = context.req.query()
    const all = lake.dataset(context.req.param('dataset')).eventsOf(id)
    const start = nextCursor ? readCount('nextCursor', nextCursor) : 0
    const end = start + readCount('limit', limit, defaultLimit)
    const more = end < all.length ? String(end) : ''
    return context.json({events: {[id]: all.slice(start, end)}, nextCursor: more})
  })
  return app
}

function momentOf({revision, time, lastRevision}: Record<string, string>): HistoryMoment {
  if ([revision, time, lastRevision === 'true'].filter(Boolean).length > 1) {
    throw badRequest('Of "revision", "time" and "lastRevision" there can be only one')
  }
  if (lastRevision === 'true') return {last: true}
  if (revision) return {revision}
  if (time) return {time: readTime('time', time)}
  throw badRequest('History needs "revision", a "time" in ISO 8601, or "lastRevision=true"')
}

function transactionOptions(options: Record<string, string>): TransactionHistoryOptions {
  return {
    fromTransaction: options.fromTransaction,
    toTransaction: options.toTransaction,
    fromTime: options.fromTime && readTime('fromTime', options.fromTime),
    toTime: options.toTime && readTime('toTime', options.toTime),
    authors: options.authors?.split(','),
    limit: readCount('limit', options.limit, defaultLimit),
    reverse: options.reverse === 'true',
    excludeContent: options.excludeContent === 'true',
    excludeMutations: options.excludeMutations === 'true',
    identifiedDocumentsOnly: options.includeIdentifiedDocumentsOnly === 'true',
    includeEffects: options.effectFormat === 'mendoza',
  }
}

/** Returns a moment in the form of the log, so that both can be compared. */
function readTime(name: string, value: string): string {
  const moment = Date.parse(value)
  if (Number.isNaN(moment))
    throw badRequest(`"${name}" must be a moment in ISO 8601, not "${value}"`)
  return new Date(moment).toISOString()
}

function readCount(name: string, value: string | undefined, fallback = 0): number {
  if (value === undefined) return fallback
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw badRequest(`"${name}" must be a whole number, not "${value}"`)
}
