// Each mutation, and its result.
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('mutations %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  /** The document as it is stored. */
  const stored = (id: string) => engine.client.getDocument(id)

  test('01 create stores the document with timestamps', async () => {
    const created = await engine.client.create({_id: 'm01', _type: 'note', text: 'Tag'})
    expect(created).toMatchObject({_id: 'm01', _type: 'note', text: 'Tag'})
    expect(created._createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(created._updatedAt).toBe(created._createdAt)
    expect(await stored('m01')).toEqual(created)
  })

  test('02 create without an id generates one', async () => {
    const created = await engine.client.create({_type: 'note'})
    expect(created._id).toMatch(/^[0-9a-z-]{8,}$/)
    expect(await stored(created._id)).toEqual(created)
  })

  test('03 an id that ends in a dot is completed as a prefix', async () => {
    const created = await engine.client.create({_id: 'drafts.', _type: 'note'})
    expect(created._id).toMatch(/^drafts\.[0-9a-z-]{8,}$/)
  })

  test('04 create of an existing document fails and changes nothing', async () => {
    await engine.client.create({_id: 'm04', _type: 'note', text: 'first'})
    const failure = await refusal(engine.client.create({_id: 'm04', _type: 'note', text: 'second'}))
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('Document by ID "m04" already exists')
    expect(await stored('m04')).toMatchObject({text: 'first'})
  })

  test('05 createIfNotExists keeps an existing document', async () => {
    const first = await engine.client.create({_id: 'm05', _type: 'note', text: 'first'})
    await engine.client.createIfNotExists({_id: 'm05', _type: 'note', text: 'second'})
    expect(await stored('m05')).toEqual(first)
  })

  test('06 createOrReplace replaces the whole document', async () => {
    await engine.client.create({_id: 'm06', _type: 'note', text: 'first', more: 1})
    await engine.client.createOrReplace({_id: 'm06', _type: 'note', text: 'second'})
    const replaced = await stored('m06')
    expect(replaced).toMatchObject({text: 'second'})
    expect(replaced).not.toHaveProperty('more')
  })

  test('07 delete removes a document, and reports "none" for a missing one', async () => {
    await engine.client.create({_id: 'm07', _type: 'note'})
    const {results} = await engine.client.delete('m07')
    expect(results).toMatchObject([{id: 'm07', operation: 'delete'}])
    expect(await stored('m07')).toBeUndefined()
    const again = await engine.client.delete('m07')
    expect(again.results).toEqual([{id: 'm07', operation: 'none'}])
  })

  test('08 patch sets, unsets, increments and inserts', async () => {
    await engine.client.create({
      _id: 'm08',
      _type: 'note',
      text: 'a',
      n: 1,
      gone: true,
      list: ['x'],
    })
    const patched = await engine.client
      .patch('m08')
      .set({text: 'b', 'deep.er': 1})
      .setIfMissing({n: 100, fresh: 'new'})
      .unset(['gone'])
      .inc({n: 4})
      .append('list', ['y'])
      .commit()
    expect(patched).toMatchObject({text: 'b', deep: {er: 1}, n: 5, fresh: 'new', list: ['x', 'y']})
    expect(patched).not.toHaveProperty('gone')
  })

  test('09 patch finds array elements by key', async () => {
    const list = [
      {_key: 'a', v: 1},
      {_key: 'b', v: 2},
    ]
    await engine.client.create({_id: 'm09', _type: 'note', list})
    await engine.client.patch('m09').set({'list[_key=="b"].v': 3}).commit()
    expect(await stored('m09')).toMatchObject({
      list: [
        {_key: 'a', v: 1},
        {_key: 'b', v: 3},
      ],
    })
  })

  test('10 patch applies diffMatchPatch', async () => {
    await engine.client.create({_id: 'm10', _type: 'note', text: 'Guten Tag'})
    const patch = '@@ -1,9 +1,11 @@\n Guten \n-Tag\n+Abend\n'
    await engine.client.patch('m10').diffMatchPatch({text: patch}).commit()
    expect(await stored('m10')).toMatchObject({text: 'Guten Abend'})
  })

  test('11 patch of a missing document fails', async () => {
    const failure = await refusal(engine.client.patch('m11').set({a: 1}).commit())
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('The document with the ID "m11" was not found')
  })

  test('12 a patch with an invalid path is rejected with the document id', async () => {
    const before = await engine.client.create({_id: 'm12', _type: 'note', a: 1})
    const failure = await refusal(engine.client.patch('m12').set({'a[[': 1}).commit())
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toContain('"m12" cannot be applied')
    expect(await stored('m12')).toEqual(before)
  })

  test('13 ifRevisionID rejects an outdated revision', async () => {
    const first = await engine.client.create({_id: 'm13', _type: 'note', n: 1})
    await engine.client.patch('m13').set({n: 2}).commit()
    const stale = engine.client.patch('m13').ifRevisionId(first._rev).set({n: 3}).commit()
    const failure = await refusal(stale)
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('unexpected revision ID')
    expect(await stored('m13')).toMatchObject({n: 2})
  })

  test('14 a revision is the id of the transaction', async () => {
    const {transactionId} = await engine.client
      .transaction()
      .create({_id: 'm14', _type: 'note'})
      .transactionId('my-transaction')
      .commit()
    expect(transactionId).toBe('my-transaction')
    expect(await stored('m14')).toMatchObject({_rev: 'my-transaction'})
  })

  test('15 a transaction id can be used only once', async () => {
    const send = (id: string) =>
      engine.client.transaction().create({_id: id, _type: 'note'}).transactionId('once').commit()
    await send('m15a')
    const failure = await refusal(send('m15b'))
    expect(failure.statusCode).toBe(409)
    expect(await stored('m15b')).toBeUndefined()
  })

  test('16 a transaction is all or nothing', async () => {
    const transaction = engine.client
      .transaction()
      .create({_id: 'm16', _type: 'note'})
      .patch('m16-missing', (patch) => patch.set({a: 1}))
    const failure = await refusal(transaction.commit())
    expect(failure.statusCode).toBe(409)
    expect(await stored('m16')).toBeUndefined()
  })

  test('17 mutations of a transaction see those before them', async () => {
    await engine.client
      .transaction()
      .create({_id: 'm17', _type: 'note', n: 1})
      .patch('m17', (patch) => patch.inc({n: 1}))
      .commit()
    expect(await stored('m17')).toMatchObject({n: 2})
  })

  test('18 dryRun answers and stores nothing', async () => {
    const document = {_id: 'm18', _type: 'note'}
    const answer = await engine.client.create(document, {dryRun: true})
    expect(answer).toMatchObject(document)
    expect(await stored('m18')).toBeUndefined()
  })

  test('19 an empty list of mutations is an empty transaction', async () => {
    const answer = await engine.client.mutate([], {transactionId: 'empty', returnDocuments: false})
    expect(answer).toMatchObject({transactionId: 'empty', results: []})
  })

  test('20 a document without _type is rejected', async () => {
    const untyped = {_id: 'm20'} as unknown as {_id: string; _type: string}
    const failure = await refusal(engine.client.createOrReplace(untyped))
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toContain('has no "_type"')
    expect(await stored('m20')).toBeUndefined()
  })

  test('21 a strong reference to a missing document is rejected', async () => {
    const reference = {_type: 'reference', _ref: 'm21-missing'}
    const failure = await refusal(engine.client.create({_id: 'm21', _type: 'note', reference}))
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('references non-existent document "m21-missing"')
  })

  test('22 a weak reference to a missing document is accepted', async () => {
    const reference = {_type: 'reference', _ref: 'm22-missing', _weak: true}
    const created = await engine.client.create({_id: 'm22', _type: 'note', reference})
    expect(created.reference).toEqual(reference)
  })

  test('23 a strongly referenced document cannot be deleted', async () => {
    await engine.client.create({_id: 'm23', _type: 'note'})
    const reference = {_type: 'reference', _ref: 'm23'}
    await engine.client.create({_id: 'm23-from', _type: 'note', reference})
    const failure = await refusal(engine.client.delete('m23'))
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('there are references to it from "m23-from"')
    await engine.client.transaction().delete('m23').delete('m23-from').commit()
    expect(await stored('m23')).toBeUndefined()
  })

  test('24 one transaction may create a document and a reference to it in any order', async () => {
    const reference = {_type: 'reference', _ref: 'm24'}
    await engine.client
      .transaction()
      .create({_id: 'm24-from', _type: 'note', reference})
      .create({_id: 'm24', _type: 'note'})
      .commit()
    expect(await stored('m24-from')).toMatchObject({reference})
  })

  test('25 _id and _type cannot be patched', async () => {
    await engine.client.create({_id: 'm25', _type: 'note'})
    const failure = await refusal(engine.client.patch('m25').set({_type: 'other'}).commit())
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('immutable attribute "_type"')
  })

  test('26 patch and delete work by query', async () => {
    const documents = ['m26a', 'm26b'].map((_id) => ({_id, _type: 'countable', n: 1}))
    for (const document of documents) await engine.client.create(document)
    await engine.client
      .patch({query: '*[_type == $type]', params: {type: 'countable'}})
      .inc({n: 1})
      .commit()
    expect(await stored('m26b')).toMatchObject({n: 2})
    const {results} = await engine.client.delete({query: '*[_type == "countable"]'})
    expect(results.map(({id}) => id)).toEqual(['m26a', 'm26b'])
  })

  test('27 autoGenerateArrayKeys adds missing keys and keeps existing ones', async () => {
    const list = [{v: 1}, {_key: 'mine', v: 2}]
    const document = {_id: 'm27', _type: 'note', list}
    const created = await engine.client.create(document, {autoGenerateArrayKeys: true})
    expect(created.list[0]).toEqual({v: 1, _key: expect.stringMatching(/^[0-9a-f]{12}$/)})
    expect(created.list[1]).toEqual({_key: 'mine', v: 2})
  })

  test('28 a patch that changes nothing still makes a revision', async () => {
    const before = await engine.client.create({_id: 'm28', _type: 'note', a: 1})
    const after = await engine.client.patch('m28').unset(['nothing']).commit()
    expect(after._rev).not.toBe(before._rev)
    expect(await stored('m28')).toEqual(after)
  })

  test('29 invalid document ids are rejected', async () => {
    for (const _id of ['ä', '-a', 'a..b', 'a b', 'x'.repeat(129)]) {
      const failure = await refusal(engine.client.mutate([{create: {_id, _type: 'note'}}]))
      expect(failure.statusCode, _id).toBe(400)
    }
  })

  test('30 patching a copy of a document leaves the original unchanged', async () => {
    const before = await engine.client.create({
      _id: 'm30',
      _type: 'note',
      deep: {list: [1, {a: 1}]},
    })
    await engine.client.create({...before, _id: 'm30-copy'})
    await engine.client.patch('m30-copy').set({'deep.list[1].a': 2}).commit()
    expect(await stored('m30')).toEqual(before)
  })

  test('31 writing requires a valid token', async () => {
    const anonymous = engine.client.withConfig({token: undefined, ignoreBrowserTokenWarning: true})
    const failure = await refusal(anonymous.create({_id: 'm31', _type: 'note'}))
    expect(failure.statusCode).toBe(401)
    const {token: _token, ...config} = engine.client.config()
    const stranger = createClient({...config, token: 'wrong'})
    const rejected = await refusal(stranger.fetch('*'))
    expect(rejected.statusCode).toBe(401)
  })
})
