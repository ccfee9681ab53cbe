// Queries and their perspectives, parameters and errors.
import {ClientError} from '@sanity/client'
import {stegaClean} from '@sanity/client/stega'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'

describe.each(engines)('queries %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
    await engine.client
      .transaction()
      .create({_id: 'b', _type: 'note', title: 'B', to: {_type: 'reference', _ref: 'a'}})
      .create({_id: 'a', _type: 'note', title: 'A'})
      .create({_id: 'drafts.a', _type: 'note', title: 'A, changed'})
      .create({_id: 'drafts.c', _type: 'note', title: 'C, new'})
      .create({_id: 'versions.summer.b', _type: 'note', title: 'B in summer'})
      .create({_id: 'versions.summer.a', _type: 'note', title: 'A', _system: {delete: true}})
      .commit()
  })
  afterAll(() => engine.close())

  const titles = (perspective: 'raw' | 'published' | 'drafts' | string[]) =>
    engine.client.fetch<string[]>('*[_type == "note"].title', {}, {perspective})

  test('01 the raw perspective returns every document in the order of ids', async () => {
    expect(await titles('raw')).toEqual(['A', 'B', 'A, changed', 'C, new', 'A', 'B in summer'])
  })

  test('02 the published perspective hides drafts and versions, and is the default', async () => {
    expect(await titles('published')).toEqual(['A', 'B'])
    expect(await engine.client.fetch('*[_type == "note"].title')).toEqual(['A', 'B'])
  })

  test('03 the drafts perspective returns a draft instead of its document', async () => {
    expect(await titles('drafts')).toEqual(['A, changed', 'B', 'C, new'])
  })

  test('04 a release overlays drafts and can hide a document', async () => {
    expect(await titles(['summer', 'drafts'])).toEqual(['B in summer', 'C, new'])
    expect(await titles(['summer'])).toEqual(['B in summer'])
  })

  test('05 a document in a perspective has its published id and _originalId', async () => {
    const query = '*[title == "A, changed"]{_id, _originalId}'
    const [found] = await engine.client.fetch(query, {}, {perspective: 'drafts'})
    expect(found).toEqual({_id: 'a', _originalId: 'drafts.a'})
  })

  test('06 references resolve to documents of the perspective', async () => {
    const query = '*[_id == "b"][0].to->title'
    expect(await engine.client.fetch(query, {}, {perspective: 'drafts'})).toBe('A, changed')
    expect(await engine.client.fetch(query, {}, {perspective: 'published'})).toBe('A')
  })

  test('07 the default perspective before 2025-02-19 is raw', async () => {
    const old = engine.client.withConfig({apiVersion: '2024-01-01'})
    expect(await old.fetch('count(*[_type == "note"])')).toBe(6)
  })

  test('08 parameters of every JSON type work, through POST too', async () => {
    const params = {s: 'a "b" ä', n: 1.5, b: false, o: {x: [null]}, z: null}
    const query = '{"s": $s, "n": $n, "b": $b, "o": $o, "z": $z}'
    expect(await engine.client.fetch(query, params)).toEqual(params)
    const long = `// ${'long '.repeat(3_000)}\n${query}`
    expect(await engine.client.fetch(long, params)).toEqual(params)
  })

  test('08b a missing parameter is an error with its name', async () => {
    const failure = await engine.client.fetch('*[_id == $id]').catch((error: unknown) => error)
    expect((failure as ClientError).statusCode).toBe(400)
    expect((failure as ClientError).message).toContain('param $id referenced, but not provided')
  })

  test('09 an empty result of one document is null', async () => {
    expect(await engine.client.fetch('*[_id == "nothing"][0]')).toBeNull()
  })

  test('10 a syntax error has its position', async () => {
    const failure = await engine.client.fetch('*[_type == "note"').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ClientError)
    expect((failure as ClientError).statusCode).toBe(400)
    expect((failure as ClientError).details).toMatchObject({type: 'queryParseError', start: 16})
  })

  test('11 partOfVariant() finds nothing without variants, and users have no attributes', async () => {
    const query = `*[sanity::partOfVariant($id) || title == "sanity::partOfVariant(1)"] // sanity::partOfVariant("x")`
    expect(await engine.client.fetch(query, {id: 'a'})).toEqual([])
    await engine.client.create({_id: 'call', _type: 'call', title: 'sanity::partOfVariant(1)'})
    expect(await engine.client.fetch(`${query}\n[0]._id`, {id: 'a'})).toBe('call')
    await engine.client.delete('call')
    const counts = '{"n": count(array::unique(*[sanity::partOfVariant("a")]._system.group._ref))}'
    expect(await engine.client.fetch(counts)).toEqual({n: 0})
    expect(await engine.client.fetch('user::attributes().department == "Politik"')).toBe(false)
  })

  test('11b text::query() finds words, and "@" stands for all text of a document', async () => {
    const documents = [
      {_id: 'search1', _type: 'search', title: 'Proteste in Kasachstan', body: [{text: 'Almaty'}]},
      {_id: 'search2', _type: 'search', title: 'Wahlen in Berlin', names: ['Almaty', 'Berlin']},
      {_id: 'search3', _type: 'search', title: 'Nichts', hidden: {_note: 'Almaty'}},
    ]
    await engine.client.mutate(documents.map((document) => ({create: document as {_type: string}})))
    const find = (filter: string, q: string) =>
      engine.client.fetch<string[]>(`*[_type == "search" && (${filter})]._id`, {q})
    expect(await find('title match text::query($q)', 'kasach*')).toEqual(['search1'])
    expect(await find('[@, _id] match text::query($q)', 'alma*')).toEqual(['search1', 'search2'])
    expect(await find('[@, _id] match text::query($q)', 'search3')).toEqual(['search3'])
    expect(await find('[@, _id] match text::query($q)', '*')).toHaveLength(3)
    expect(await find('@ match $q', 'wahlen berlin')).toEqual(['search2'])
    expect(await find('count(names[@ match $q]) > 0', 'berlin')).toEqual(['search2'])
    const scored = `*[_type == "search"] | score(boost(title match text::query($q), 10), [@, _id] match text::query($q))
      [_score > 0] | order(_score desc)._id`
    expect(await engine.client.fetch(scored, {q: 'berlin'})).toEqual(['search2'])
    const whole = await engine.client.fetch('*[@ match "kasachstan"][0]{...}')
    expect(Object.keys(whole)).not.toContain('\u0000text')
    await engine.client.delete({query: '*[_type == "search"]'})
  })

  test('12 asynchronous functions of groq-js are answered', async () => {
    const query = 'diff::changedAny({"a": 1}, {"a": 2}, (a))'
    expect(await engine.client.fetch(query)).toBe(true)
  })

  test('13 a query without a token sees published documents only', async () => {
    const anonymous = engine.client.withConfig({token: undefined})
    expect(await anonymous.fetch('*._id', {}, {perspective: 'raw'})).toEqual(['a', 'b'])
    expect(await anonymous.fetch('*[_id == "a"].title', {}, {perspective: 'drafts'})).toEqual(['A'])
    expect(await anonymous.getDocument('drafts.a')).toBeUndefined()
  })

  test('14 getDocuments keeps the order and returns null for missing ids', async () => {
    const found = await engine.client.getDocuments(['drafts.a', 'nothing', 'b'])
    expect(found.map((document) => document?.title)).toEqual(['A, changed', undefined, 'B'])
    expect(found[1]).toBeNull()
  })

  test('15 documentsExists returns the existing ids', async () => {
    expect(await engine.client.documentsExists(['a', 'nothing'])).toEqual(new Set(['a']))
  })

  test('16 an unknown dataset is not found', async () => {
    const failure = await engine.client
      .withConfig({dataset: 'nowhere'})
      .fetch('*')
      .catch((error: unknown) => error)
    expect((failure as ClientError).statusCode).toBe(404)
    expect((failure as ClientError).message).toContain('Dataset "nowhere" not found')
  })

  test('17 datasets are created, listed and deleted', async () => {
    const name = `${engine.dataset}-second`
    await engine.client.datasets.create(name, {aclMode: 'public'})
    const second = engine.client.withConfig({dataset: name})
    await second.create({_id: 'only-here', _type: 'note'})
    expect(await second.fetch('count(*)')).toBe(1)
    const names = (await engine.client.datasets.list()).map((listed) => listed.name)
    expect(names).toEqual(expect.arrayContaining([engine.dataset, name]))
    await engine.client.datasets.delete(name)
    await expect(second.fetch('*')).rejects.toMatchObject({statusCode: 404})
  })

  test('18 the answer repeats the query only on request', async () => {
    const answer = await engine.client.fetch('1 + 1', {}, {filterResponse: false})
    expect(answer).toMatchObject({result: 2, query: '1 + 1', ms: expect.any(Number)})
    const quiet = await engine.client.fetch('1', {}, {filterResponse: false, returnQuery: false})
    expect(quiet).not.toHaveProperty('query')
  })

  test('19 unusual characters in text are stored unchanged', async () => {
    const text = 'Straße „Zitat“ \u0000 \u2028 😀 \ud800 \\ " </script>'
    await engine.client.create({_id: 'text', _type: 'text', text})
    expect(await engine.client.fetch('*[_id == "text"][0].text')).toBe(text)
  })

  test('20 a query with a variant is rejected', async () => {
    for (const variant of ['a', {audience: 'locals'}]) {
      const failure = await engine.client.fetch('1', {}, {variant}).catch((error: unknown) => error)
      expect((failure as ClientError).statusCode).toBe(400)
      expect((failure as ClientError).message).toContain('"variant')
    }
  })

  test('21 a source map names document and attribute of each value', async () => {
    const {result, resultSourceMap} = await engine.client.fetch(
      '*[_id == "b"][0]{title, "of": to->title}',
      {},
      {filterResponse: false, resultSourceMap: true, perspective: 'drafts'},
    )
    expect(result).toEqual({title: 'B', of: 'A, changed'})
    const {documents = [], paths = [], mappings = {}} = resultSourceMap ?? {}
    const sources = Object.entries(mappings).map(([place, {source}]) => {
      expect(source.type).toBe('documentValue')
      const {document, path} = source as {document: number; path: number}
      return [place, documents[document]?._id, paths[path]]
    })
    expect(sources).toEqual([
      ["$['title']", 'b', "$['title']"],
      ["$['of']", 'drafts.a', "$['title']"],
    ])
  })

  test('22 a source map is sent on request, for whole documents too', async () => {
    const ask = (resultSourceMap: boolean) =>
      engine.client.fetch('*[_id == "b"]', {}, {filterResponse: false, resultSourceMap})
    expect((await ask(true)).resultSourceMap).toMatchObject({
      documents: [{_id: 'b'}],
      paths: ['$'],
      mappings: {'$[0]': {type: 'value', source: {type: 'documentValue', document: 0, path: 0}}},
    })
    expect(await ask(false)).not.toHaveProperty('resultSourceMap')
  })

  test('23 stega encodes the place of a text into it', async () => {
    const stega = engine.client.withConfig({stega: {enabled: true, studioUrl: '/studio'}})
    const title = await stega.fetch<string>('*[_id == "b"][0].title')
    expect(title).not.toBe('B')
    expect(stegaClean(title)).toBe('B')
  })

  test('24 an answer has the duration and sync tags, and a request may have a tag', async () => {
    const answer = await engine.client.fetch('1', {}, {filterResponse: false, tag: 'a.b-c_d'})
    expect(answer).toMatchObject({result: 1, ms: expect.any(Number)})
    expect(answer.syncTags).toEqual(expect.arrayContaining([expect.stringMatching(/^s1:/)]))
  })

  test('25 comments and values outside of documents are evaluated', async () => {
    const query =
      '// findability-mvi:5\n{"sum": 1 + 2, "none": *[_type == "nothing"], "now": now() > "2020"}'
    expect(await engine.client.fetch(query)).toEqual({sum: 3, none: [], now: true})
  })
})
