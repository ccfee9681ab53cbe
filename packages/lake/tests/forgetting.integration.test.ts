// A lake that keeps its history for some days forgets older revisions, and nothing else.
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import * as fc from 'fast-check'
import {createLake} from '@newsdesk/lake'
import {expect, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runLake} from './running-lake.ts'

const ids = ['a', 'b', 'c']
const edit = fc.record({id: fc.constantFrom(...ids), n: fc.option(fc.integer({min: 0, max: 9}))})

/** Opens a lake with a client that asks it in this process. */
async function open(directory: string, historyDays?: number) {
  const lake = await createLake({directory, ...(historyDays === undefined ? {} : {historyDays})})
  const client = lakeClient(lake).withConfig({resolveFetch: () => lake.fetch})
  const at = async (id: string, revision: string) => {
    const {documents} = await client.request<{documents: object[]}>({
      url: `/data/history/${lake.dataset}/documents/${id}`,
      query: {revision},
    })
    return documents
  }
  return {lake, client, at}
}

test('law: present documents and revisions of kept transactions stay, older revisions are not found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, {minLength: 2, maxLength: 12}),
      fc.nat({max: 12}),
      async (edits, cut) => {
        const directory = temporaryDirectory()
        const first = await open(directory)
        const revisions: string[] = []
        for (const {id, n} of edits) {
          const {client} = first
          const document = {_id: id, _type: 'note', n: n ?? 0}
          const change =
            n === null
              ? client.transaction().delete(id)
              : client.transaction().createOrReplace(document)
          revisions.push((await change.commit({returnDocuments: false})).transactionId)
        }
        const pairs = revisions.flatMap((revision) => ids.map((id) => [id, revision] as const))
        const statesOf = async ({at}: typeof first) =>
          Promise.all(
            pairs.map(async ([id, revision]) => ({revision, found: await at(id, revision)})),
          )
        const before = await statesOf(first)
        const present = await first.client.fetch('*[_type == "note"] | order(_id)')
        await first.lake.close()

        const file = join(directory, 'datasets', 'production.sqlite')
        const database = new DatabaseSync(file)
        const logged = database.prepare('select id from transaction_log order by seq').all()
        const forgotten = new Set(
          logged.slice(0, Math.min(cut, logged.length - 1)).map(({id}) => id),
        )
        const old = database.prepare(
          "update transaction_log set timestamp = '2020-01-01T00:00:00.000Z' where id = ?",
        )
        for (const id of forgotten) old.run(String(id))
        database.close()

        const second = await open(directory, 30)
        expect(await second.client.fetch('*[_type == "note"] | order(_id)')).toEqual(present)
        const after = await statesOf(second)
        expect(after).toEqual(
          before.map((state) => (forgotten.has(state.revision) ? {...state, found: []} : state)),
        )
        await second.lake.close()
        const read = new DatabaseSync(file, {readOnly: true})
        expect(read.prepare('select count(*) as n from transaction_log').get()).toEqual({
          n: logged.length - forgotten.size,
        })
        read.close()
        expect(await runLake(['check', '--data', directory])).toMatchObject({code: 0})
      },
    ),
    {numRuns: process.env.MODE === 'long' ? 60 : 4},
  )
}, 300_000)
