// Transactions that arrive together share a commit without a change of their outcomes.
import * as fc from 'fast-check'
import {createLake, type LakeInProcess} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {listening} from '@newsdesk/testing/listening'

const clientOf = (lake: LakeInProcess) =>
  lakeClient(lake).withConfig({resolveFetch: () => lake.fetch})

/** Sends a transaction, and returns its operations, or the status and types of its errors. */
async function send(lake: LakeInProcess, number: number, mutations: readonly object[]) {
  const query = `returnIds=true&transactionId=t${number}`
  const response = await lake.fetch(`${lake.url}/v2025-02-19/data/mutate/production?${query}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
    body: JSON.stringify({mutations}),
  })
  const answer = (await response.json()) as {results?: unknown; error?: {type?: string}}
  return {status: response.status, results: answer.results, error: answer.error?.type}
}

/** The documents of a lake with their revisions, and its transactions in their order. */
async function contentOf(lake: LakeInProcess) {
  const client = clientOf(lake)
  const documents = await client.fetch('*[_type == "note"]{_id, _rev, n, to} | order(_id)')
  const log = await client.request<string | undefined>({
    url: `/data/history/production/transactions`,
    query: {excludeContent: 'true', limit: '100000'},
  })
  const lines = (log ?? '').split('\n').filter(Boolean)
  return {documents, transactions: lines.map((line) => (JSON.parse(line) as {id: string}).id)}
}

const id = fc.constantFrom('a', 'b', 'c', 'd')
const mutation = fc.oneof(
  id.map((_id) => ({create: {_id, _type: 'note', n: 0}})),
  id.map((_id) => ({createIfNotExists: {_id, _type: 'note', n: 1}})),
  id.map((_id) => ({patch: {id: _id, inc: {n: 1}}})),
  id.map((_id) => ({delete: {id: _id}})),
  id.map(() => ({patch: {query: '*[_type == "note"]', inc: {n: 10}}})),
  fc.tuple(id, id).map(([_id, _ref]) => ({createOrReplace: {_id, _type: 'note', to: {_ref}}})),
  fc
    .tuple(id, fc.nat(20))
    .map(([_id, rev]) => ({patch: {id: _id, ifRevisionID: `t${rev}`, set: {n: 5}}})),
)
const transactions = fc.array(fc.array(mutation, {minLength: 1, maxLength: 3}), {
  minLength: 2,
  maxLength: 20,
})

test('01 law: concurrent transactions have the outcomes of consecutive ones', async () => {
  await fc.assert(
    fc.asyncProperty(transactions, async (sent) => {
      const [alone, together] = [await createLake({memory: true}), await createLake({memory: true})]
      const outcomes = []
      for (const [number, mutations] of sent.entries()) {
        outcomes.push(await send(alone, number, mutations))
      }
      const atOnce = sent.map((mutations, number) => send(together, number, mutations))
      expect(await Promise.all(atOnce)).toEqual(outcomes)
      expect(await contentOf(together)).toEqual(await contentOf(alone))
      await Promise.all([alone.close(), together.close()])
    }),
    {numRuns: 60},
  )
}, 120_000)

test('02 listeners hear each committed transaction of a group once, in order', async () => {
  const lake = await createLake({memory: true})
  onTestFinished(() => lake.close())
  const heard = await listening(clientOf(lake), '*[_type == "note"]')
  await Promise.all(
    [1, 2, 3, 4].map((number) =>
      send(lake, number, [
        {create: {_id: `n${number}`, _type: 'note'}},
        ...(number === 2 ? [{patch: {id: 'missing', set: {n: 1}}}] : []),
      ]),
    ),
  )
  await send(lake, 5, [{create: {_id: 'last', _type: 'note'}}])
  const documents = (await heard(4)).map(({documentId}) => documentId)
  expect(documents).toEqual(['n1', 'n3', 'n4', 'last'])
})
