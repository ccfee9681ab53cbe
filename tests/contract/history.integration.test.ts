// History: documents at a revision or a time, and the transactions that led there.
import type {SanityDocument} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import type {Transaction} from './history-transaction.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('history %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const history = <T>(path: string, query: Record<string, string> = {}) =>
    engine.client.request<T>({url: `/data/history/${engine.dataset}/${path}`, query})
  const documents = async (ids: string, query: Record<string, string>) =>
    (await history<{documents: SanityDocument[]}>(`documents/${ids}`, query)).documents
  const transactions = async (ids: string, query: Record<string, string> = {}) => {
    const text = await history<string | undefined>(`transactions/${ids}`, query)
    return (text ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Transaction)
  }

  test('01 history returns a document at each of its revisions', async () => {
    const created = await engine.client.create({_id: 'h01', _type: 'note', text: 'eins'})
    const patched = await engine.client
      .patch('h01')
      .set({text: 'zwei', more: [1, 2]})
      .commit()
    await engine.client.createOrReplace({_id: 'h01', _type: 'note', text: 'drei'})
    const {transactionId} = await engine.client.delete('h01')
    expect(await documents('h01', {revision: created._rev})).toEqual([created])
    expect(await documents('h01', {revision: patched._rev})).toEqual([patched])
    expect(await documents('h01', {revision: transactionId})).toEqual([])
    expect(await documents('h01', {lastRevision: 'true'})).toMatchObject([{text: 'drei'}])
  })

  test('02 history returns several documents at a revision', async () => {
    const a = await engine.client.create({_id: 'h02', _type: 'note', text: 'published'})
    const b = await engine.client.create({_id: 'drafts.h02', _type: 'note', text: 'draft'})
    expect(await documents('h02,drafts.h02', {revision: b._rev})).toEqual([a, b])
    expect(await documents('h02,drafts.h02', {revision: a._rev})).toEqual([a])
  })

  test('03 history returns a document at a time', async () => {
    const before = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await engine.client.create({_id: 'h03', _type: 'note', text: 'eins'})
    const between = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await engine.client.patch('h03').set({text: 'zwei'}).commit()
    expect(await documents('h03', {time: before})).toEqual([])
    expect(await documents('h03', {time: between})).toMatchObject([{text: 'eins'}])
  })

  test('04 a request without a valid revision or time is rejected', async () => {
    expect((await refusal(documents('h04', {}))).statusCode).toBe(400)
    expect((await refusal(documents('h04', {time: 'gestern'}))).statusCode).toBe(400)
    expect(await documents('h04', {revision: 'unknown'})).toEqual([])
  })

  test('05 the effects of all transactions, oldest first, rebuild the document', async () => {
    await engine.client.create({_id: 'h05', _type: 'note', text: 'eins'})
    await engine.client
      .transaction()
      .patch('h05', (patch) => patch.set({text: 'zwei'}))
      .create({_id: 'h05-other', _type: 'note'})
      .commit()
    const {_rev, ...content} = (await engine.client.getDocument('h05')) ?? {}
    const found = await transactions('h05', {effectFormat: 'mendoza'})
    expect(found.map(({documentIDs}) => documentIDs)).toEqual([['h05'], ['h05', 'h05-other']])
    const replayed = found.reduce<unknown>(
      (document, {effects}) => applyPatch(document, effects?.h05?.apply ?? []),
      null,
    )
    expect(replayed).toEqual(content)
    expect(found[1]).toMatchObject({id: _rev, author: expect.any(String)})
  })

  test('06 transactions are filtered by range, order, limit, content and document', async () => {
    const revisions: string[] = []
    for (let n = 0; n < 4; n++) {
      const {transactionId} = await engine.client
        .transaction()
        .createOrReplace({_id: 'h06', _type: 'note', n})
        .createOrReplace({_id: 'h06-other', _type: 'note', n})
        .commit()
      revisions.push(transactionId)
    }
    const [first = '', second = '', third = '', last = ''] = revisions
    const ids = async (query: Record<string, string>) =>
      (await transactions('h06', query)).map(({id}) => id)
    expect(await ids({})).toEqual(revisions)
    expect(await ids({fromTransaction: ''})).toEqual(revisions)
    expect(await ids({fromTransaction: second, toTransaction: third})).toEqual([second, third])
    expect(await ids({reverse: 'true', limit: '1'})).toEqual([last])
    expect(await ids({authors: 'nobody'})).toEqual([])
    const only = {excludeContent: 'true', includeIdentifiedDocumentsOnly: 'true', limit: '1'}
    const [bare] = await transactions('h06', only)
    expect(bare).toEqual({
      id: first,
      author: expect.any(String),
      timestamp: expect.any(String),
      documentIDs: ['h06'],
    })
  })

  test('07 a draft has events of creation, publishing, unpublishing and deletion', async () => {
    const act = (actionType: string, more: object = {}) =>
      engine.client.action({
        actionType,
        draftId: 'drafts.h07',
        publishedId: 'h07',
        ...more,
      } as unknown as Parameters<typeof engine.client.action>[0])
    await engine.client.create({_id: 'drafts.h07', _type: 'note'})
    await engine.client.patch('drafts.h07').set({n: 1}).commit()
    await act('sanity.action.document.publish')
    // This transaction changes the published document only.
    await engine.client.patch('h07').set({n: 2}).commit()
    await act('sanity.action.document.unpublish')
    await engine.client.delete('drafts.h07')
    type Events = {events: Record<string, {type: string}[]>; nextCursor: string}
    const {events, nextCursor} = await history<Events>('events/documents/drafts.h07')
    expect(events['drafts.h07']?.map(({type}) => type)).toEqual([
      'deleteDocumentVersion',
      'unpublishDocument',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
    expect(nextCursor).toBe('')
    expect(events['drafts.h07']?.at(-1)).toMatchObject({
      documentId: 'h07',
      versionId: 'drafts.h07',
      author: expect.any(String),
    })
    const page = await history<Events>('events/documents/drafts.h07', {limit: '2'})
    expect(page.events['drafts.h07']).toHaveLength(2)
    const next = await history<Events>('events/documents/drafts.h07', {nextCursor: page.nextCursor})
    expect(next.events['drafts.h07']).toEqual(events['drafts.h07']?.slice(2))
  })

  test('08 history requires the token', async () => {
    const anonymous = engine.client.withConfig({token: undefined})
    const url = `/data/history/${engine.dataset}/documents/h01`
    expect(
      (await refusal(anonymous.request({url, query: {lastRevision: 'true'}}))).statusCode,
    ).toBe(401)
  })
})
