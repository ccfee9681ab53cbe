import type {Contender} from './contender.ts'
import {openPayload, type Payload} from './open-payload.ts'
import type {Params} from './queries.ts'

/** Payload's local API, for the queries that it has an answer to. */
export async function payloadContender(path: string): Promise<Contender> {
  const payload = await openPayload(path, false)
  return {
    answer: async ({name}, params) => answers[name]?.(payload, params),
    close: () => void payload.destroy?.(),
    comparesRows: true,
  }
}

type Answer = (payload: Payload, params: Params) => Promise<unknown>

const listed = {title: true, publishedAt: true} as const
const newest = ['-publishedAt', 'id']
const isDated = {publishedAt: {exists: true}}

type Options = Omit<Parameters<Payload['find']>[0], 'collection' | 'pagination' | 'depth'> & {
  readonly depth?: number
}

async function articles(payload: Payload, options: Options) {
  const page = {depth: 0, limit: 0, ...options, collection: 'articles', pagination: false as const}
  return (await payload.find(page)).docs
}

const answers: Readonly<Record<string, Answer>> = {
  'by slug, 7 dereferences': async (payload, {slug}) => {
    const [found] = await articles(payload, {where: {slug: {equals: slug}}, limit: 1, depth: 2})
    return found
  },
  'latest 20': (payload) => {
    const select = {...listed, slug: true, lead: true} as const
    return articles(payload, {where: isDated, sort: newest, limit: 20, select})
  },
  'quotations of a speaker': (payload, {id}) => {
    const select = {...listed, quotes: true} as const
    return articles(payload, {where: {'quotes.source': {equals: id}}, select})
  },
  'references(a, b)': (payload, {a, b}) => {
    const among = {in: [a, b]}
    const or = [{author: among}, {'quotes.source': among}, {'quotes.via': among}]
    return articles(payload, {where: {or}, select: {title: true}})
  },
  'count by type × 3': async (payload) => {
    const count = async (collection: string) => (await payload.count({collection})).totalDocs
    return [await count('articles'), await count('sources'), await count('topics')].length
  },
  'RSS, 50 items': (payload) =>
    articles(payload, {where: isDated, sort: newest, limit: 50, depth: 1}),
  'sitemap, every article': (payload) =>
    articles(payload, {select: {slug: true, publishedAt: true}}),
  'page after a cursor': (payload, {publishedAt: moment, id}) => {
    const later = {and: [{publishedAt: {equals: moment}}, {id: {greater_than: id}}]}
    const where = {or: [{publishedAt: {less_than: moment}}, later]}
    return articles(payload, {where, sort: newest, limit: 20, select: listed})
  },
  '10 persons × 3 latest': async (payload) => {
    const {docs: persons} = await payload.find({
      collection: 'sources',
      where: {kind: {equals: 'person'}},
      sort: ['name', 'id'],
      limit: 10,
      depth: 0,
      pagination: false,
    })
    const found = []
    for (const {id} of persons) {
      const is = {equals: id}
      const where = {or: [{author: is}, {'quotes.source': is}]}
      found.push(await articles(payload, {where, sort: newest, limit: 3, select: listed}))
    }
    return found
  },
  '_id in $ids': (payload, {ids}) => articles(payload, {where: {id: {in: ids}}, select: listed}),
}
