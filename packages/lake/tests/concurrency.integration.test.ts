// Concurrent patches of the same documents are each applied once or rejected.
import {ClientError} from '@sanity/client'
import {startLake, type RunningLake} from '@newsdesk/lake'
import {expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {connectEvents} from './event-source.ts'
import {clientFor} from './running-lake.ts'

const writers = 8
const patches = 500
const documents = 3

test(`${writers} writers send ${patches} patches each: every one is applied once or rejected`, async () => {
  const lake = await startLake({directory: temporaryDirectory(), port: 0})
  const client = clientFor(lake)
  const ids = Array.from({length: documents}, (_, n) => `shared-${n}`)
  await client.mutate(ids.map((_id) => ({create: {_id, _type: 'counter', n: 0}})))

  /** Increments counters with `ifRevisionId`, and returns the number of successes for each document. */
  async function write(writer: number): Promise<number[]> {
    const done = ids.map(() => 0)
    for (let patch = 0; patch < patches; patch++) {
      const which = (writer + patch) % documents
      const before = await client.getDocument<{n: number}>(ids[which] ?? '')
      const attempt = client
        .patch(ids[which] ?? '')
        .set({n: (before?.n ?? 0) + 1})
        .ifRevisionId(before?._rev ?? '')
        .commit()
      const succeeded = await attempt.then(
        () => true,
        (error: unknown) => {
          if (error instanceof ClientError && error.statusCode === 409) return false
          throw error
        },
      )
      if (succeeded) done[which] = (done[which] ?? 0) + 1
    }
    return done
  }

  const outcomes = await Promise.all(Array.from({length: writers}, (_, writer) => write(writer)))
  for (const [which, id] of ids.entries()) {
    const succeeded = outcomes.reduce((sum, done) => sum + (done[which] ?? 0), 0)
    expect(await client.getDocument(id)).toMatchObject({n: succeeded})
    const url = `/data/history/production/transactions/${id}`
    const query = {effectFormat: 'mendoza', limit: '100000'}
    const log = (await client.request<string>({url, query})).trim().split('\n')
    expect(log).toHaveLength(succeeded + 1)
    const revisions = log.map((line) => (JSON.parse(line) as {id: string}).id)
    expect(await chainOf(lake, id, revisions)).toEqual(revisions)
  }
  const refused = writers * patches - outcomes.flat().reduce((sum, n) => sum + n, 0)
  expect(refused).toBeGreaterThan(0)
  await lake.close()
}, 120_000)

/** The revisions of a document in the order of a listener's events, as long as each follows from the previous one. */
function chainOf(
  lake: RunningLake,
  id: string,
  [first = '', ...more]: string[],
): Promise<string[]> {
  const query = new URLSearchParams({query: `*[_id == "${id}"]`, enableResume: 'true'})
  const headers = {authorization: `Bearer ${lake.token}`, 'last-event-id': `${first}#`}
  const chain = [first]
  return new Promise((resolve) => {
    const url = `${lake.url}/v2025-02-19/data/listen/production?${query}`
    const events = connectEvents(url, headers, ({event, data}) => {
      if (event !== 'mutation') return
      const isNext = data.previousRev === chain.at(-1)
      if (isNext) chain.push(String(data.resultRev))
      if (isNext && chain.length <= more.length) return
      events.cut()
      resolve(chain)
    })
  })
}
