// Transactions of several documents, and of a whole dataset.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import type {Transaction} from './history-transaction.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('transactions of the history %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const transactions = async (ids: string, query: Record<string, string> = {}) => {
    const url = `/data/history/${engine.dataset}/transactions${ids}`
    const text = (await engine.client.request<string | undefined>({url, query})) ?? ''
    const lines = text.split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as Transaction)
  }
  const idsOf = async (ids: string, query: Record<string, string> = {}) =>
    (await transactions(ids, query)).map(({id}) => id)

  const commit = async (...documents: string[]) => {
    const transaction = engine.client.transaction()
    for (const _id of documents) transaction.createOrReplace({_id, _type: 'note'})
    return (await transaction.commit()).transactionId
  }

  test('01 the transactions of several documents are listed once each, in order', async () => {
    const a = await commit('t01a')
    const both = await commit('t01a', 'drafts.t01b')
    await commit('t01-other')
    const b = await commit('drafts.t01b')
    expect(await idsOf('/t01a,drafts.t01b')).toEqual([a, both, b])
  })

  test('02 the transactions of a dataset include deleted documents', async () => {
    await commit('t02')
    const {transactionId} = await engine.client.delete('t02')
    const [last] = await transactions('', {reverse: 'true', limit: '1', excludeContent: 'true'})
    expect(last).toMatchObject({id: transactionId, documentIDs: ['t02']})
    expect(last).not.toHaveProperty('mutations')
    expect((await transactions('', {limit: '1000'})).at(-1)).toMatchObject({
      id: transactionId,
      mutations: [{delete: {id: 't02'}}],
    })
  })

  test('03 transactions are filtered by time, in any notation', async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
    const first = await commit('t03')
    await pause()
    const second = await commit('t03')
    await pause()
    const third = await commit('t03')
    const found = await transactions('/t03')
    const timestamp = found[1]?.timestamp ?? ''
    expect(await idsOf('/t03', {fromTime: timestamp})).toEqual([second, third])
    expect(await idsOf('/t03', {toTime: timestamp})).toEqual([first, second])
    expect(await idsOf('/t03', {fromTime: timestamp, toTime: timestamp})).toEqual([second])
    const secondBefore = `${timestamp.slice(0, 19)}Z`
    expect(await idsOf('/t03', {fromTime: secondBefore})).toContain(second)
    const elsewhere = new Date(Date.parse(timestamp) + 2 * 3_600_000).toISOString()
    const withOffset = elsewhere.replace('Z', '+02:00')
    expect(await idsOf('/t03', {fromTime: withOffset})).toEqual([second, third])
    expect((await refusal(transactions('/t03', {fromTime: 'gestern'}))).statusCode).toBe(400)
  })

  test('04 transactions are filtered by author', async () => {
    const id = await commit('t04')
    const {id: me} = await engine.client.users.getById('me')
    expect(await idsOf('/t04', {authors: `nobody,${me}`})).toEqual([id])
    expect(await idsOf('/t04', {authors: 'nobody'})).toEqual([])
  })

  test('05 the limit applies from either end, and an invalid one is rejected', async () => {
    const ids = [await commit('t05'), await commit('t05'), await commit('t05')]
    expect(await idsOf('/t05', {limit: '2'})).toEqual(ids.slice(0, 2))
    expect(await idsOf('/t05', {limit: '2', reverse: 'true'})).toEqual(ids.toReversed().slice(0, 2))
    for (const limit of ['many', '-1', '1.5']) {
      expect((await refusal(transactions('/t05', {limit}))).statusCode, limit).toBe(400)
    }
  })

  test('06 mutations and effects are listed as requested', async () => {
    await commit('t06', 't06-other')
    const bare = {id: expect.any(String), author: expect.any(String), timestamp: expect.any(String)}
    const documentIDs = ['t06', 't06-other']
    const [everything] = await transactions('/t06', {effectFormat: 'mendoza'})
    expect(Object.keys(everything?.effects ?? {})).toEqual(documentIDs)
    expect(everything?.mutations).toHaveLength(2)
    for (const name of ['excludeContent', 'excludeMutations']) {
      expect(await transactions('/t06', {[name]: 'true'})).toEqual([{...bare, documentIDs}])
    }
    const own = {includeIdentifiedDocumentsOnly: 'true', effectFormat: 'mendoza'}
    const [identified] = await transactions('/t06', own)
    expect(identified).toMatchObject({
      documentIDs: ['t06'],
      mutations: [{createOrReplace: {_id: 't06'}}],
    })
    expect(Object.keys(identified?.effects ?? {})).toEqual(['t06'])
  })

  test('07 a mutation by query is recorded with the ids it changed', async () => {
    const documents = ['t07a', 't07b'].map((_id) => ({create: {_id, _type: 't07', n: 1}}))
    await engine.client.mutate(documents)
    await engine.client.patch({query: '*[_type == "t07"]'}).inc({n: 1}).commit()
    expect((await transactions('/t07a')).at(-1)?.mutations).toEqual([
      {patch: {id: 't07a', inc: {n: 1}}},
      {patch: {id: 't07b', inc: {n: 1}}},
    ])
  })

  test('08 an action is recorded as its mutations', async () => {
    await commit('drafts.t08')
    const {transactionId} = await engine.client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.t08',
      publishedId: 't08',
    })
    expect(await transactions('/t08')).toMatchObject([
      {
        id: transactionId,
        mutations: [{createOrReplace: {_id: 't08'}}, {delete: {id: 'drafts.t08'}}],
      },
    ])
  })

  test('09 a dry run and a mutation without effect are not recorded', async () => {
    await engine.client.create({_id: 't09', _type: 'note'}, {dryRun: true})
    await engine.client.delete('t09')
    const id = await commit('t09')
    await engine.client.createIfNotExists({_id: 't09', _type: 'note'})
    expect(await idsOf('/t09')).toEqual([id])
  })

  test('10 an unknown document has no transactions', async () => {
    expect(await transactions('/t10')).toEqual([])
  })
})
