// Listeners can rebuild the stored document from the event of any patch.
import {startLake, type RunningLake} from '@newsdesk/lake'
import {ClientError, type Mutation} from '@sanity/client'
import * as fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, expect, test} from 'vitest'

import type {Document} from '../src/document.ts'
import {listening, type Heard} from '@newsdesk/testing/listening'
import {anyOperations, document} from './generated-patches.ts'
import {byMutator} from './patching.ts'
import {clientFor} from './running-lake.ts'

// The long mode, for a change of patches or of effects: `npm run test:long`.
const numRuns = process.env.MODE === 'long' ? 5_000 : 60

let lake: RunningLake
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
})
afterAll(() => lake.close())

type Told = Heard & {
  readonly effects: {readonly apply: unknown[]; readonly revert: unknown[]}
  readonly mutations: readonly {readonly patch: object}[]
}

/** Ignores the rejection of a patch; throws any other error. */
function notRefused(error: unknown): undefined {
  if (!(error instanceof ClientError) || error.statusCode >= 500) throw error
}

function withoutRevision({_rev, ...content}: object & {_rev?: unknown}): object {
  return content
}

test('law: the effects and mutations of a listener rebuild the stored document', async () => {
  const client = clientFor(lake)
  const heard = await listening(client, '*[_id == "a"]', {}, {effectFormat: 'mendoza'})
  let seen = 0
  const commit = async (mutation: object) => {
    await client.mutate([mutation as Mutation])
    seen += 1
    return (await heard(seen))[seen - 1] as Told
  }
  await fc.assert(
    fc.asyncProperty(document, anyOperations, async (content, operations) => {
      await commit({createOrReplace: withoutRevision(content)})
      const before = (await client.getDocument('a')) as Document
      const told = await commit({patch: {id: 'a', ...operations}}).catch(notRefused)
      fc.pre(told !== undefined)
      const after = (await client.getDocument('a')) as Document
      const stored = withoutRevision(after)
      expect(applyPatch(withoutRevision(before), told.effects.apply)).toEqual(stored)
      expect(applyPatch(stored, told.effects.revert)).toEqual(withoutRevision(before))
      const {_updatedAt} = after
      const [{patch}] = told.mutations as [{patch: object}]
      expect({...(byMutator(before, patch) as object), _rev: after._rev, _updatedAt}).toEqual(after)
    }),
    {numRuns},
  )
}, 600_000)
