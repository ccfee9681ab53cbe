// The differences from the hosted lake that docs/differences.md lists for writes and services.
import {startLake, type RunningLake} from '@newsdesk/lake'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {refusal} from '@newsdesk/testing/refusal'
import {clientFor} from './running-lake.ts'

// The hosted lake answers otherwise: packages/lake/docs/differences.md.
let lake: RunningLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  client = clientFor(lake)
})
afterAll(() => lake.close())

test('01 purging history is rejected, because the lake keeps all history', async () => {
  await client.create({_id: 'drafts.d01', _type: 'note'})
  const attempts = [
    client.action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.d01',
      purge: true,
    }),
    client.discardVersion({publishedId: 'd01', releaseId: 'r'}, true),
    client.mutate([{delete: {id: 'drafts.d01', purge: true} as {id: string}}]),
  ]
  for (const attempt of attempts) {
    const failure = await refusal(attempt)
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toContain('"purge"')
  }
  expect(await client.getDocument('drafts.d01')).toBeDefined()
})

test('02 a dry run of actions does not check whether documents exist', async () => {
  const publish = {
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.d02',
    publishedId: 'd02',
  } as const
  expect(await client.action(publish, {dryRun: true})).toEqual({transactionId: expect.any(String)})
  expect((await refusal(client.action(publish))).statusCode).toBe(409)
})

test('03 a reference into another dataset is not checked', async () => {
  const link = {_type: 'crossDatasetReference', _ref: 'missing', _dataset: 'elsewhere'}
  await client.create({_id: 'd03', _type: 'note', link})
  expect(await client.getDocument('d03')).toMatchObject({link})
})

test('04 services that the lake does not have are rejected', async () => {
  const {dataset = '', ...config} = client.config()
  const attempts: Promise<unknown>[] = [
    client.datasets.getEmbeddingsSettings(dataset),
    client.agent.action.prompt({instruction: 'a'}),
  ]
  for (const type of ['media-library', 'canvas', 'dashboard', 'knowledge-base'] as const) {
    attempts.push(createClient({...config, resource: {type, id: 'a'}}).fetch('1'))
  }
  const refusals = await Promise.all(attempts.map((attempt) => refusal(attempt)))
  expect(refusals.map(({statusCode}) => statusCode)).toEqual(attempts.map(() => 404))
})

test('05 a write is visible to queries at once', async () => {
  for (const visibility of ['async', 'deferred'] as const) {
    await client.create({_id: `d05-${visibility}`, _type: 'd05'}, {visibility})
  }
  expect(await client.fetch('count(*[_type == "d05"])')).toBe(2)
})
