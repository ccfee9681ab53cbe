// Patches that would take endless work are rejected and change nothing.
import {startLake, type RunningLake} from '@newsdesk/lake'
import {ClientError, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {bombs} from './patch-bombs.ts'
import {clientFor} from './running-lake.ts'

// The long mode, for a change of what is counted: `npm run test:long`.
const isLong = process.env.MODE === 'long'
const short = new Set([
  'a long union',
  'a path of two million dots',
  'long parts that are nearly there',
])

let lake: RunningLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  client = clientFor(lake)
})
afterAll(() => lake.close())

const published = {publishedId: 'a', draftId: 'drafts.a'}

/** Every endpoint that accepts a patch. */
const ways: readonly (readonly [name: string, send: (patch: object) => Promise<unknown>])[] = [
  ['a mutation', (patch) => client.mutate([{patch: {id: 'a', ...patch}} as never])],
  ['a dry run', (patch) => client.mutate([{patch: {id: 'a', ...patch}} as never], {dryRun: true})],
  [
    'a mutation by query',
    (patch) => client.mutate([{patch: {query: '*[_id == "a"]', ...patch}} as never]),
  ],
  [
    'an action',
    (patch) => client.action({actionType: 'sanity.action.document.edit', ...published, patch}),
  ],
]

test.each(bombs.filter(([name]) => isLong || short.has(name)))(
  '%s is rejected by every endpoint, and changes nothing',
  async (_name, attributes, patch) => {
    await client.createOrReplace({_id: 'a', _type: 'note', ...attributes}, {returnDocuments: false})
    const {_rev} = (await client.getDocument('a')) ?? {}
    for (const [way, send] of ways) {
      const failure: unknown = await send(patch).catch((error: unknown) => error)
      expect(failure, way).toBeInstanceOf(ClientError)
      expect(failure, way).toMatchObject({
        statusCode: 400,
        message: expect.stringMatching(/takes more than \d+ steps/),
      })
    }
    expect(await client.fetch('*[_id match "*a"]{_id, _rev}', {}, {perspective: 'raw'})).toEqual([
      {_id: 'a', _rev},
    ])
  },
)

test.runIf(isLong)('a transaction with too many mutations by query is rejected', async () => {
  await client.mutate(
    Array.from({length: 2_000}, (_, n) => ({createOrReplace: {_id: `n${n}`, _type: 'counted'}})),
  )
  const byQuery = {patch: {query: '*[_type == "none"]', set: {a: 1}}} as never
  const failure: unknown = await client
    .mutate([{create: {_type: 'one'}}, ...Array.from({length: 1_100}, () => byQuery)])
    .catch((error: unknown) => error)
  expect(failure).toMatchObject({
    statusCode: 400,
    message: expect.stringMatching(/takes more than \d+ steps/),
  })
})
