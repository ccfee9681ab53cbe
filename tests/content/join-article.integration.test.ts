// An article is the same whether a query, the pipeline or the preview joins it with what it refers to.
import type {SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {ArticleFetcher} from '../../src/publish/articles/fetch-articles.ts'
import {ANY_ARTICLE_BY_SLUG, ARTICLE_BY_SLUG} from '../../src/content/queries/index.ts'
import {ArticleDocuments} from '../../src/preview/articles/article-documents.ts'
import {DocumentStore} from '../../src/preview/documents/document-store.ts'
import {formats} from '../../src/render/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {plain} from '@newsdesk/testing/pictures'
import {article, openNewsroom, paragraph, reference} from '../publish/newsroom.ts'
import {documentsOf} from './schema-documents.ts'

test("01 an article joined by the pipeline renders like the query's result, in every format", async () => {
  const {client} = await openNewsroom()
  await runSeed(client)
  const png = await plain(400, 200, 'red').png().toBuffer()
  const asset = await client.assets.upload('image', png)
  const image = {
    _type: 'picture',
    asset: {_type: 'reference', _ref: asset._id},
    alt: 'Ein Platz',
    crop: {_type: 'sanity.imageCrop', top: 0.1, bottom: 0, left: 0.2, right: 0},
  }
  await client.patch('article-kasachstan-proteste').set({image}).commit()
  const picture = {...image, _key: 'p'}
  const quote = {
    _key: 'q',
    _type: 'quote',
    text: 'Wort',
    source: {_type: 'reference', _ref: 'nobody', _weak: true},
  }
  await client.create(
    article('other', 'other', {
      authors: [{...reference('nobody'), _weak: true}],
      sections: [{_key: 's', _type: 'section', body: [paragraph('Text.'), picture, quote]}],
    }),
  )
  for (const slug of ['kasachstan-proteste', 'other']) {
    const queried = await client.fetch(ARTICLE_BY_SLUG, {slug}, {perspective: 'published'})
    const [joined] = await new ArticleFetcher(client).fetch([queried?._id ?? ''])
    expect(queried && joined).toBeTruthy()
    if (!queried || !joined) continue
    const site = {title: 'newsdesk', baseUrl: 'https://news.example/'}
    for (const {render} of Object.values(formats)) {
      expect(render(joined.article, {site})).toBe(render(queried, {site}))
    }
  }
})

test('02 a fetched article lists its references with ids and revisions, and marks quoted sources', async () => {
  const {client} = await openNewsroom()
  await runSeed(client)
  const [found] = await new ArticleFetcher(client).fetch(['article-kasachstan-proteste'])
  const sources = await client.fetch<{_id: string; _rev: string}[]>('*[_type == "source"]')
  const byId = (one: {id: string}, other: {id: string}) => one.id.localeCompare(other.id)
  expect(
    found?.references.map(({id, document}) => ({id, rev: document?._rev})).toSorted(byId),
  ).toEqual(sources.map(({_id: id, _rev: rev}) => ({id, rev})).toSorted(byId))
  const quoted = found?.references.filter(({uses}) => uses.has('quoted')).map(({id}) => id)
  expect(quoted).toHaveLength(
    (
      await client.fetch<string[]>(
        'array::unique(*[_type == "article"].sections[].body[].markDefs[_type == "quote"].source._ref)',
      )
    ).length,
  )
})

test('03 law: query, pipeline and preview join any article to the same fields', async () => {
  const {client, ids} = await openWithSources()
  await fc.assert(
    fc.asyncProperty(documentsOf('article', {ids}), async (fields) => {
      const {queried, published, previewed} = await joinInThreeWays(client, fields)
      expect(published).toEqual(queried)
      expect(previewed).toEqual(queried)
    }),
    {numRuns: 30},
  )
}, 60_000)

test('04 a joined article keeps every field of the schema, and so do its sources', async () => {
  const {client, ids, source} = await openWithSources()
  const present = {
    ...ids,
    source: ['whole'],
    department: ['politik'],
    article: ['linked'],
    page: ['impressum'],
  }
  await fc.assert(
    fc.asyncProperty(documentsOf('article', {ids: present, isWhole: true}), async (fields) => {
      const {queried, published, previewed} = await joinInThreeWays(client, fields)
      expect(Object.keys(queried)).toEqual(expect.arrayContaining(Object.keys(fields)))
      expect(queried.authors).toEqual([source])
      expect(JSON.stringify(queried)).not.toContain('"_ref"')
      expect(published).toEqual(queried)
      expect(previewed).toEqual(queried)
    }),
    {numRuns: 3},
  )
}, 60_000)

/** A newsroom with sources and a picture, and the ids that articles may refer to: those, and one that is missing. */
async function openWithSources() {
  const {client} = await openNewsroom()
  const asset = await client.assets.upload('image', await plain(4, 2, 'red').png().toBuffer())
  const sound = await client.assets.upload('file', Buffer.from('ID3'), {filename: 'a.mp3'})
  const oneOf = (isWhole: boolean) =>
    fc.sample(documentsOf('source', {ids: {'sanity.imageAsset': [asset._id]}, isWhole}), {
      seed: 1,
      numRuns: 1,
    })[0]
  const whole = {...oneOf(true), _id: 'whole', _type: 'source'}
  await client.create(whole)
  await client.create({...oneOf(false), _id: 'some', _type: 'source'})
  await client.create({_id: 'politik', _type: 'department', title: 'Politik'})
  await client.create(article('linked', 'linked', {title: 'Anderes'}))
  const slug = {_type: 'slug', current: 'impressum'}
  await client.create({_id: 'impressum', _type: 'page', title: 'Impressum', slug})
  const ids = {
    source: ['whole', 'some', 'missing'],
    department: ['politik', 'missing'],
    article: ['linked', 'missing'],
    page: ['impressum', 'missing'],
    'sanity.imageAsset': [asset._id],
    'sanity.fileAsset': [sound._id],
  }
  // The page of an author shows more of a source than articles do, and nothing shows former slugs.
  const {
    image: _,
    biography: __,
    email: ___,
    formerSlugs: ____,
    ...shown
  } = whole as Record<string, unknown>
  const source = {...shown, slug: expect.any(String) as unknown}
  return {client, ids, source}
}

/** Stores an article and joins it in each way. */
async function joinInThreeWays(client: SanityClient, fields: object) {
  const id = 'article'
  const slug = {_type: 'slug', current: id}
  await client.createOrReplace({...fields, _id: id, _type: 'article', slug})
  const queried = await client.fetch(ANY_ARTICLE_BY_SLUG, {slug: id}, {perspective: 'published'})
  const [fetched] = await new ArticleFetcher(client).fetch([id])
  const store = new DocumentStore(client, () => undefined)
  const documents = new ArticleDocuments(store, id, [], () => undefined)
  try {
    await documents.read(null)
    await documents.read(documents.document)
    const previewed = documents.document && documents.join(documents.document)
    return {
      queried: comparable(queried),
      published: comparable(fetched?.article),
      previewed: comparable(previewed),
    }
  } finally {
    documents.close()
    store.close()
  }
}

/** A joined article without nulls, which a query answers where a field is empty, and without the id it was found by. */
function comparable(joined: unknown): Readonly<Record<string, unknown>> {
  const withoutNulls = (_name: string, value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
  const {_originalId: _, ...rest} = JSON.parse(JSON.stringify(joined ?? {}, withoutNulls))
  return rest
}
