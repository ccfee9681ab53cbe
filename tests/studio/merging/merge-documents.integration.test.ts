// Merging two sources in a real lake moves all references to the kept one.
import {startLake, type RunningLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import type {SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'

import {mergeDocuments} from '../../../src/studio/merging/merge-documents.ts'
import {documentsOf} from '../../content/schema-documents.ts'

let lake: RunningLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  client = lakeClient(lake)
})
afterAll(() => lake.close())
beforeEach(async () => {
  await client.delete({query: '*[_type in ["article", "source"]]'})
  await store(
    {_id: 'old', _type: 'source', name: 'M. Muster', country: 'Peru'},
    {_id: 'new', _type: 'source', name: 'Maria Muster', description: 'Bürgermeisterin'},
    {_id: 'other', _type: 'source', name: 'Jemand'},
  )
})

const merge = {from: 'old', to: 'new', isFilling: false}
const ref = (id: string, more: object = {}) => ({_type: 'reference', _ref: id, ...more})
const weak = {_weak: true, _strengthenOnPublish: {type: 'source'}}

/** An article that quotes a source in its text and in a block, and credits it. */
const article = (id: string, source: object, lead = 'Vorspann') => ({
  _id: id,
  _type: 'article',
  lead,
  authors: [{...source, _key: 'a'}],
  image: {_type: 'picture', caption: lead, credits: [{_key: 'c', _type: 'credit', by: source}]},
  sections: [
    {
      _key: 's',
      _type: 'section',
      body: [
        {
          _key: 'b0',
          _type: 'block',
          markDefs: [{_key: 'm', _type: 'quote', source, role: lead}],
          children: [{_key: 'x', _type: 'span', text: lead, marks: ['m']}],
        },
        {_key: 'b1', _type: 'quote', text: lead, source: ref('other'), via: source},
      ],
    },
  ],
})

/** Puts documents into the lake. */
const store = (...documents: {_id: string; _type: string; [field: string]: unknown}[]) =>
  client.mutate(documents.map((document) => ({create: document})))

const referring = () => client.fetch<string[]>('*[references("old")]._id')

test('01 published articles, drafts and versions change in one transaction and keep their state', async () => {
  const agencies = [ref('old', {_key: 'x'}), ref('new', {_key: 'y'})]
  await store(
    article('a', ref('old'), 'Veröffentlicht'),
    article('drafts.a', ref('old', weak), 'Entwurf'),
    {_id: 'b', _type: 'article', agencies},
    {_id: 'drafts.old', _type: 'source', name: 'M. Muster, neu'},
  )
  const releaseId = 'r1'
  await client.releases.create({releaseId, metadata: {title: 'Sommer', releaseType: 'undecided'}})
  await client.create(article('versions.r1.a', ref('old'), 'Sommer'))
  const transactions = new Set<string>()
  const changed: string[] = []
  const opened = Promise.withResolvers<void>()
  const listening = client
    .listen(
      '*[_type in ["article", "source"]]',
      {},
      {events: ['welcome', 'mutation'], includeAllVersions: true},
    )
    .subscribe((event) => {
      if (event.type === 'welcome') opened.resolve()
      if (event.type !== 'mutation') return
      transactions.add(event.transactionId)
      changed.push(event.documentId)
    })
  await opened.promise
  await mergeDocuments(client, merge)
  expect(await referring()).toEqual([])
  expect(await client.fetch('*[_id in ["old", "drafts.old"]]')).toEqual([])
  const stored = (id: string) => client.getDocument(id)
  expect(await stored('a')).toMatchObject(article('a', ref('new'), 'Veröffentlicht'))
  expect(await stored('drafts.a')).toMatchObject(article('drafts.a', ref('new'), 'Entwurf'))
  expect((await stored('drafts.a'))?.['authors']).toEqual([ref('new', {_key: 'a'})])
  expect(await stored('versions.r1.a')).toMatchObject(
    article('versions.r1.a', ref('new'), 'Sommer'),
  )
  expect((await stored('b'))?.['agencies']).toEqual([ref('new', {_key: 'y'})])
  await expect.poll(() => changed.length).toBe(6)
  listening.unsubscribe()
  expect(transactions.size).toBe(1)
})

test('02 words typed during a merge are kept', async () => {
  const ids = Array.from({length: 30}, (_, n) => `drafts.a${n}`)
  await store(...ids.map((id) => article(id, ref('old', weak), '')))
  const merged = new AbortController()
  let typed = 0
  const typing = (async () => {
    while (!merged.signal.aborted && typed < 2000) {
      typed += 1
      const span = 'sections[_key=="s"].body[_key=="b0"].children[_key=="x"].text'
      await client
        .patch('drafts.a7')
        .set({lead: `Wort ${typed}`, [span]: `Satz ${typed}`})
        .commit()
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  })()
  await mergeDocuments(client, merge)
  merged.abort()
  await typing
  expect(await client.getDocument('drafts.a7')).toMatchObject({
    lead: `Wort ${typed}`,
    sections: [
      {body: [{children: [{text: `Satz ${typed}`}], markDefs: [{source: ref('new')}]}, {}]},
    ],
  })
  expect(await referring()).toEqual([])
})

test('03 references added during a merge are moved too', async () => {
  const ids = Array.from({length: 60}, (_, n) => `a${n}`)
  await store(...ids.map((id) => article(id, ref('old'))))
  const merged = new AbortController()
  let added = 0
  const adding = (async () => {
    // The number of added articles is limited, so that the merge can end.
    while (!merged.signal.aborted && added < 40) {
      const isAdded = await client.create(article(`b${added}`, ref('old'))).then(
        () => true,
        () => false,
      )
      if (isAdded) added += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  await mergeDocuments(client, merge)
  merged.abort()
  await adding
  expect(added).toBeGreaterThan(0)
  expect(await referring()).toEqual([])
  expect(await client.fetch('count(*[references("new")])')).toBe(60 + added)
})

test('04 empty fields are filled on request, and others stay', async () => {
  await mergeDocuments(client, {...merge, isFilling: true})
  expect(await client.getDocument('new')).toMatchObject({
    name: 'Maria Muster',
    description: 'Bürgermeisterin',
    country: 'Peru',
  })
})

test('05 a draft without the quotation stays newer than its published article', async () => {
  await client.create(article('a', ref('old')))
  await client.create({_id: 'drafts.a', _type: 'article', lead: 'Ohne Zitat'})
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await mergeDocuments(client, merge)
  const [published, draft] = await client.getDocuments(['a', 'drafts.a'])
  expect(Date.parse(draft?._updatedAt ?? '')).toBeGreaterThanOrEqual(
    Date.parse(published?._updatedAt ?? ''),
  )
  expect(draft?.['lead']).toBe('Ohne Zitat')
})

test('06 two drafts that were never published are merged', async () => {
  await store(
    {_id: 'drafts.o', _type: 'source', name: 'Neu'},
    {_id: 'drafts.n', _type: 'source', name: 'Auch neu'},
    article('drafts.a', ref('o', weak)),
  )
  await mergeDocuments(client, {from: 'o', to: 'n', isFilling: false})
  expect(await client.getDocument('drafts.a')).toMatchObject(article('drafts.a', ref('n', weak)))
  expect(await client.getDocument('drafts.o')).toBeUndefined()
})

test('07 a merge into a missing or unpublished document changes nothing', async () => {
  await client.create(article('a', ref('old')))
  await client.create({_id: 'drafts.n', _type: 'source', name: 'Nur ein Entwurf'})
  await expect(mergeDocuments(client, {...merge, to: 'gone'})).rejects.toThrow('does not exist')
  await expect(mergeDocuments(client, {...merge, to: 'n'})).rejects.toThrow('references')
  expect(await referring()).toEqual(['a'])
  expect(await client.getDocument('old')).toMatchObject({name: 'M. Muster'})
})

test('08 law: nothing refers to the old source after a merge', async () => {
  const ids = {
    source: ['old', 'new', 'other'],
    department: ['old'],
    article: ['a'],
    page: ['a'],
    'sanity.imageAsset': ['image'],
    'sanity.fileAsset': ['file'],
  }
  const articles = fc.array(documentsOf('article', {ids}), {minLength: 1, maxLength: 5})
  let run = 0
  await fc.assert(
    fc.asyncProperty(articles, async (documents) => {
      run += 1
      const from = `old-${run}`
      const text = JSON.stringify(documents).replaceAll('"_ref":"old"', `"_ref":"${from}"`)
      await client.create({_id: from, _type: 'source', name: 'Alt'})
      const stored = JSON.parse(text) as object[]
      await client.mutate(
        stored.map((each, n) => ({create: {_type: 'article', ...each, _id: `law-${run}-${n}`}})),
      )
      await mergeDocuments(client, {...merge, from})
      expect(await client.fetch('count(*[references($from)])', {from})).toBe(0)
      expect(await client.getDocument(from)).toBeUndefined()
      expect(await client.fetch(`count(*[string::startsWith(_id, "law-${run}-")])`)).toBe(
        documents.length,
      )
    }),
    {numRuns: 20, endOnFailure: true},
  )
})
