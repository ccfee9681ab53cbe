// Queries for readers and the renderer agree about embargoes.
import * as fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {expect, test} from 'vitest'

import {
  ANY_ARTICLE_BY_SLUG,
  ARTICLE_BY_SLUG,
  ARTICLE_LIST,
  ARTICLE_SLUGS,
  ARTICLES_OF_TOPIC,
  ARTICLES_PUBLISHED,
  ENTRIES_AFTER,
  FEED_ARTICLES,
  NEWS_ENTRIES,
  QUOTATIONS_OF_ARTICLE,
  QUOTING_SOURCE,
  STATEMENTS_IN_CONTEXT,
  STATEMENTS_OF_SOURCE,
} from '../../src/content/queries/index.ts'
import * as queries from '../../src/content/queries/index.ts'
import {RELEASED} from '../../src/content/queries/released.ts'
import {isHeldBack, readDate} from '../../src/render/index.ts'
import {agency, article, paragraph, reference} from './newsroom.ts'

const now = new Date('2026-06-14T10:00:00.000Z')

async function answer(query: string, dataset: object[], params: object = {}): Promise<unknown> {
  const options = {dataset, params: {...params}, timestamp: now}
  return (await evaluate(parse(query, {params: {...params}}), options)).get()
}

/** Dates around now in the formats of documents, with a zone or in UTC. */
const dates = fc.oneof(
  fc
    .tuple(
      fc.integer({min: -100, max: 100}),
      fc.constantFrom(1_000, 60_000, 3_600_000, 86_400_000),
      fc.constantFrom(0, 0, 2, -5, 14, -12),
    )
    .map(([count, unit, zone]) => {
      const moment = now.getTime() + count * unit
      if (zone === 0) return new Date(moment).toISOString()
      const local = new Date(moment + zone * 3_600_000).toISOString().slice(0, 19)
      return `${local}${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`
    }),
  fc.integer({min: -3, max: 3}).map((days) => {
    return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  }),
  fc.constantFrom(undefined, null),
)

test('01 law: queries for readers and the renderer agree on embargoes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dates, {maxLength: 12}), async (moments) => {
      const dataset = moments.map((publishedAt, at) => article(`a${at}`, {publishedAt}))
      const found = (await answer(ENTRIES_AFTER, dataset, {after: ''})) as {_id: string}[]
      const released = dataset.filter(
        ({publishedAt}) => !isHeldBack(readDate(publishedAt, 'UTC'), now),
      )
      expect(found.map(({_id}) => _id)).toEqual(released.map(({_id}) => _id).toSorted())
    }),
  )
})

const said = [
  paragraph([{text: 'Ja', marks: ['q']}], [{_key: 'q', _type: 'quote', source: reference('dpx')}]),
]
const fields = {topics: ['Wahl'], sections: [{_key: 's', body: said}]}
const released = article('released', fields)
const held = article('held', {...fields, publishedAt: '2026-06-14T10:00:00.001Z'})
const params = {after: '', cursor: null, since: '2020-01-01', topics: ['Wahl'], id: 'dpx'}

test.each(
  Object.entries({
    ARTICLE_LIST,
    ARTICLE_SLUGS,
    ARTICLES_OF_TOPIC,
    ENTRIES_AFTER,
    FEED_ARTICLES,
    NEWS_ENTRIES,
    STATEMENTS_IN_CONTEXT,
    STATEMENTS_OF_SOURCE,
  }),
)('02 %s leaves out articles under embargo', async (_, query) => {
  const found = await answer(query, [agency, released, held], params)
  expect((found as {_id: string}[]).map(({_id}) => _id)).toEqual(['released'])
})

test.each(Object.entries({ARTICLE_BY_SLUG, QUOTATIONS_OF_ARTICLE}))(
  '03 %s does not find an article under embargo',
  async (_, query) => {
    const dataset = [agency, released, held]
    expect(await answer(query, dataset, {slug: 'held'})).toBeNull()
    expect(await answer(query, dataset, {slug: 'released'})).toMatchObject({
      _id: 'released',
    })
  },
)

test('04 queries for editors return articles under embargo', async () => {
  const dataset = [agency, held]
  expect(await answer(ANY_ARTICLE_BY_SLUG, dataset, {slug: 'held'})).not.toBeNull()
  for (const query of [ARTICLES_PUBLISHED, QUOTING_SOURCE]) {
    expect(await answer(query, dataset, {id: 'dpx'})).toMatchObject([{_id: 'held'}])
  }
})

/** Queries that see articles under embargo: for editors, and by ids that a pipeline knows to be released. */
const forEditors = [
  'ALL_SLUGS',
  'ANY_ARTICLE_BY_SLUG',
  'ARTICLES_AT',
  'ARTICLES_CHANGED',
  'ARTICLES_IN_WORK',
  'ARTICLES_PUBLISHED',
  'ARTICLES_SHOWING',
  'ARTICLE_IDS',
  'CORRECTIONS_ON_DESK',
  'DEPARTMENTS_ON_DESK',
  'PREVIEW_ARTICLES',
  'QUOTING_AFTER',
  'QUOTING_SOURCE',
  'TOPICS_OF_ARTICLES',
]
const forPipeline = /^(?:SITE_\w+|\w+_BY_ID)$/u

test('a query of articles filters embargoes, unless listed for editors or the pipeline', () => {
  const others = Object.entries(queries)
    .filter(([name, query]) => typeof query === 'string' && !forPipeline.test(name))
    .filter(([, query]) => /_type (?:==|in) .*"article"/u.test(String(query)))
    .filter(([, query]) => !String(query).includes(RELEASED))
    .map(([name]) => name)
  expect(others.toSorted()).toEqual(forEditors)
})
