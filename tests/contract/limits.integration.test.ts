// The limits of a document and of a request.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

// https://www.sanity.io/docs/content-lake/technical-limits
describe.each(engines)('limits %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const create = (_id: string, attributes: object) =>
    engine.client.create({_id, _type: 'limit', ...attributes})

  /** Expects a mutation to be rejected with an error in the shape of the API, and to store nothing. */
  async function expectRefused(promise: Promise<unknown>, id: string, reason: RegExp) {
    const failure = await refusal(promise)
    expect(failure.statusCode).toBe(400)
    expect(failure.response.body).toMatchObject({
      error: {
        type: 'mutationError',
        description: expect.stringMatching(reason),
        items: [{index: 0, error: {type: expect.any(String), description: expect.any(String)}}],
      },
    })
    expect(await engine.client.getDocument(id)).toBeUndefined()
  }

  const attributes = (count: number) =>
    Object.fromEntries(Array.from({length: count}, (_, index) => [`a${index}`, index]))

  test('01 a document has at most 1,000 attributes, system attributes included', async () => {
    const own = ['_id', '_type', '_rev', '_createdAt', '_updatedAt'].length
    await create('l01', attributes(1_000 - own))
    const failed = create('l01-more', attributes(1_000 - own + 1))
    await expectRefused(failed, 'l01-more', /count 1001 exceeds limit of 1000/)
  })

  test('02 an attribute counts once for each type, with integers and floats apart', async () => {
    const half = Array.from({length: 498}, (_, index) => index)
    const list = (values: unknown[]) =>
      Object.fromEntries(half.map((index) => [`a${index}`, values[index % values.length]]))
    // The elements of one array have 498 paths, each with a string and a null.
    const elements = [list(['text']), list([null])]
    await expectRefused(create('l02', {elements}), 'l02', /count 1003 exceeds/)
    await create('l02-one', {elements: [list(['text']), list(['other'])]})
    const numbers = [list([1]), list([1.5])]
    await expectRefused(create('l02-numbers', {numbers}), 'l02-numbers', /count 1003 exceeds/)
  })

  test('03 many array elements of the same shape count as few attributes', async () => {
    const blocks = Array.from({length: 2_000}, (_, index) => ({_key: `k${index}`, text: 'x'}))
    await create('l03', {blocks})
    expect(await engine.client.fetch('count(*[_id == "l03"][0].blocks)')).toBe(2_000)
  })

  test('04 a patch beyond the attribute limit is rejected', async () => {
    await create('l04', attributes(990))
    const patch = engine.client.patch('l04').set({b: attributes(20)})
    const failure = await refusal(patch.commit())
    expect(failure.statusCode).toBe(400)
    expect(await engine.client.getDocument('l04')).not.toHaveProperty('b')
  })

  const nested = (depth: number): object => (depth === 0 ? {leaf: 1} : {a: nested(depth - 1)})

  test('05 attributes nest 20 levels deep, and no deeper', async () => {
    await create('l05', nested(20))
    await expectRefused(create('l05-more', nested(21)), 'l05-more', /deeper than 20 levels/)
  })

  test('06 a document has at most 32,000,000 bytes, also after several patches', async () => {
    await create('l06', {})
    const text = 'x'.repeat(3_900_000)
    for (let part = 0; part < 8; part += 1) {
      await engine.client
        .patch('l06')
        .set({[`part${part}`]: text})
        .commit({returnDocuments: false})
    }
    const failure = await refusal(engine.client.patch('l06').set({part8: text}).commit())
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toMatch(/bytes, more than the 32000000/)
    expect(
      await engine.client.fetch('*[_id == "l06"][0]{"a": defined(part7), "b": defined(part8)}'),
    ).toEqual({a: true, b: false})
  })

  test('07 a request has at most 4,000,000 bytes', async () => {
    const failure = await refusal(create('l07', {text: 'x'.repeat(4_000_000)}))
    expect(failure.statusCode).toBe(413)
    expect(await engine.client.getDocument('l07')).toBeUndefined()
  })

  test('08 a dataset name has at most 64 lowercase letters, digits, hyphens and underscores', async () => {
    const made = (name: string) =>
      engine.client.request({url: `/datasets/${name}`, method: 'PUT', body: {aclMode: 'public'}})
    const longest = engine.dataset.padEnd(64, '-')
    await made(longest)
    await engine.client.datasets.delete(longest)
    for (const name of [`${longest}d`, 'Upper', '-first', '_first', 'a.b', 'ä']) {
      expect((await refusal(made(encodeURIComponent(name)))).statusCode, name).toBe(400)
    }
  })

  test('09 an invalid document id is rejected', async () => {
    const longest = `l${'0'.repeat(127)}`
    for (const id of ['_private', '0-digit', 'a.b.c', 'a_b-c', longest]) await create(id, {})
    for (const id of ['a b', 'ä', '-a', '.a', 'a..b', 'a/b', 'a*', `${longest}0`]) {
      const failure = await refusal(create(id, {}))
      expect(failure.statusCode, id).toBe(400)
      expect(failure.response.body, id).toMatchObject({error: {type: 'mutationError'}})
    }
  })

  test('10 an invalid transaction id is rejected', async () => {
    const mutate = (transactionId: string) =>
      engine.client.mutate([{create: {_type: 'limit'}}], {transactionId})
    await mutate('t-10_a.b')
    for (const id of ['t 10', 't/10', 't'.repeat(129)]) {
      expect((await refusal(mutate(id))).statusCode, id).toBe(400)
    }
  })
})
