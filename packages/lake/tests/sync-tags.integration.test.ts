// A query is told of each change that may alter its result, and of few others.
import {startLake, type RunningLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import type {SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'

/** Waits until an assertion holds, also on a machine that is busy. */
function eventually(holds: () => void): Promise<void> {
  return vi.waitFor(holds, {timeout: 30_000})
}

let lake: RunningLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  client = lakeClient(lake)
})
afterAll(() => lake.close())

/** The tags of all changes, by the ids of their transactions, as a live page hears them. */
function heardTags(includeDrafts: boolean) {
  const tags = new Map<string, readonly string[]>()
  const state = {isReady: false}
  const live = client.withConfig({apiVersion: '2025-02-19'}).live
  const subscription = live.events({includeDrafts}).subscribe((event) => {
    if (event.type === 'welcome') state.isReady = true
    if (event.type === 'message') tags.set(event.id, event.tags)
  })
  return {tags, state, stop: () => subscription.unsubscribe()}
}

const perspectives = ['published', 'drafts', 'raw'] as const

async function answer(query: string, perspective: (typeof perspectives)[number]) {
  const {result, syncTags = []} = await client.fetch<unknown>(
    query,
    {},
    {filterResponse: false, perspective},
  )
  return {result: JSON.stringify(result), syncTags: syncTags as string[]}
}

const queries = [
  '*',
  'count(*)',
  '*[_type == "a"]',
  '*[_type == "a"] | order(n desc)[0..1]{_id, n}',
  '*[_type == "a" && slug.current == "x"][0]{..., other->{n, other->}}',
  '*[slug.current in ["x", "y"] && n > 1]._id',
  '*[_id == "d0"][0]',
  '*[_id in ["d0", "d1"]]{_id, "n": other->n}',
  '*[_type == "b" || n == 2]{_id}',
  '*[references("d1")]{_id}',
  '*[_type == "a"]{_id, "of": *[references(^._id)]._id}',
  '*[_type == "a" && other->n == 1]._id',
  '*["x" in tags]._id',
  '*[other._ref == "d2"]{n}',
  '*[defined(other)]._id',
  '*[n == null]._id',
  '{"a": *[_type == "a" && n == 1][0]._id, "b": *[_type == "b"][0]._id}',
  'coalesce(*[_id == "d3"][0].n, *[_id == "d0"][0].n)',
  'select(count(*[_type == "b"]) > 1 => "many", *[_id == "d1"][0].n)',
]

const ids = ['d0', 'd1', 'd2', 'd3', 'drafts.d0', 'drafts.d1']
const reference = fc
  .constantFrom('d0', 'd1', 'd2')
  .map((_ref) => ({_type: 'reference', _ref, _weak: true}))
const change = fc.record(
  {
    _id: fc.constantFrom(...ids),
    _type: fc.constantFrom('a', 'b'),
    n: fc.constantFrom(0, 1, 2),
    slug: fc.constantFrom({current: 'x'}, {current: 'y'}),
    tags: fc.subarray(['x', 'y']),
    other: reference,
  },
  {requiredKeys: ['_id', '_type']},
)
const step = fc.oneof(
  {weight: 3, arbitrary: change},
  {weight: 1, arbitrary: fc.constantFrom(...ids)},
)

test('01 whatever changes: where a result differs, the change has a tag of the query', async () => {
  const heard = {drafts: heardTags(true), published: heardTags(false)}
  await eventually(() =>
    expect([heard.drafts, heard.published].every(({state}) => state.isReady)).toBe(true),
  )
  const runs = process.env.MODE === 'long' ? 60 : 8
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 5}), async (steps) => {
      for (const one of steps) {
        const asked = queries.flatMap((query) => perspectives.map((view) => ({query, view})))
        const all = () => Promise.all(asked.map(({query, view}) => answer(query, view)))
        const before = await all()
        const {transactionId} =
          typeof one === 'string'
            ? await client.transaction().delete(one).commit()
            : await client
                .transaction()
                .createOrReplace(one as {_id: string; _type: string})
                .commit()
        const after = await all()
        for (const [index, {query, view}] of asked.entries()) {
          if (before[index]?.result === after[index]?.result) continue
          const {tags} = view === 'published' ? heard.published : heard.drafts
          await eventually(() => expect(tags.has(transactionId)).toBe(true))
          const changed = new Set(tags.get(transactionId))
          const shared = before[index]?.syncTags.filter((tag) => changed.has(tag))
          expect(shared, `${query} (${view}) after ${JSON.stringify(one)}`).not.toEqual([])
        }
      }
    }),
    {numRuns: runs},
  )
  heard.drafts.stop()
  heard.published.stop()
}, 240_000)

test('02 a page is concerned by its own article and what that refers to, and by no other', async () => {
  const heard = heardTags(false)
  await eventually(() => expect(heard.state.isReady).toBe(true))
  const article = (id: string, author: string) => ({
    _id: id,
    _type: 'article',
    title: id,
    slug: {current: id},
    author: {_type: 'reference', _ref: author},
  })
  await client
    .transaction()
    .create({_id: 'anna', _type: 'person', name: 'Anna'})
    .create({_id: 'ben', _type: 'person', name: 'Ben'})
    .create(article('one', 'anna'))
    .create(article('two', 'ben'))
    .commit()
  const page = await answer(
    '*[_type == "article" && slug.current == "one"][0]{title, author->{name}}',
    'published',
  )
  const list = await answer('*[_type == "article"]{title}', 'published')
  const concerns = async (id: string, set: object) => {
    const {transactionId} = await client.transaction().patch(id, {set}).commit()
    await eventually(() => expect(heard.tags.has(transactionId)).toBe(true))
    const tags = new Set(heard.tags.get(transactionId))
    return [page, list].map(({syncTags}) => syncTags.some((tag) => tags.has(tag)))
  }
  expect(await concerns('one', {title: 'eins'})).toEqual([true, true])
  expect(await concerns('two', {title: 'zwei'})).toEqual([false, true])
  expect(await concerns('anna', {name: 'Anne'})).toEqual([true, false])
  expect(await concerns('ben', {name: 'Benno'})).toEqual([false, false])
  expect(await concerns('two', {slug: {current: 'one'}})).toEqual([true, true])
  // A draft concerns nobody who reads what is published.
  const {transactionId} = await client
    .transaction()
    .create({...article('drafts.one', 'ben')})
    .commit()
  await concerns('ben', {name: 'Ben'})
  expect(heard.tags.has(transactionId)).toBe(false)
  heard.stop()
}, 60_000)

test('03 where a draft goes, the published document that then shows has its tags', async () => {
  const heard = heardTags(true)
  await eventually(() => expect(heard.state.isReady).toBe(true))
  await client
    .transaction()
    .create({_id: 'g', _type: 'note', slug: {current: 'published'}})
    .create({_id: 'drafts.g', _type: 'note', slug: {current: 'draft'}})
    .commit()
  const query = '*[slug.current == "published"]._id'
  const before = await answer(query, 'drafts')
  const {transactionId} = await client.transaction().delete('drafts.g').commit()
  expect([before.result, (await answer(query, 'drafts')).result]).toEqual(['[]', '["g"]'])
  await eventually(() => expect(heard.tags.has(transactionId)).toBe(true))
  expect(heard.tags.get(transactionId)).toEqual(expect.arrayContaining(before.syncTags))
  heard.stop()
})
