// A scheduled release is published at its time, also after a restart.
import {startLake, type RunningLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor} from './running-lake.ts'

async function schedule(
  client: SanityClient,
  releaseId: string,
  publishAt: Date,
  more: object = {},
) {
  const id = `scheduled-${releaseId}`
  await client.releases.create({releaseId, metadata: {releaseType: 'scheduled'}})
  const document = {_id: `versions.${releaseId}.${id}`, _type: 'note', text: 'on time', ...more}
  await client.action({
    actionType: 'sanity.action.document.version.create',
    publishedId: id,
    document,
  })
  await client.releases.schedule({releaseId, publishAt: publishAt.toISOString()})
  return id
}

async function untilState(client: SanityClient, releaseId: string, state: string) {
  for (;;) {
    const release = await client.getDocument(`_.releases.${releaseId}`)
    if (release?.state === state) return release
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const inMilliseconds = (ms: number) => new Date(Date.now() + ms)

/** The moment at which a document was last changed, to the millisecond. */
async function changedAt(client: SanityClient, id: string): Promise<Date> {
  const url = `/data/history/production/transactions/${id}`
  const log = await client.request<string>({url, query: {excludeContent: 'true'}})
  const {timestamp} = JSON.parse(log.trim().split('\n').at(-1) ?? '') as {timestamp: string}
  return new Date(timestamp)
}

test('01 a scheduled release is published at its time, not before', async () => {
  const lake = await startLake({memory: true, port: 0})
  const client = clientFor(lake)
  const moment = inMilliseconds(400)
  const id = await schedule(client, 'r1', moment)
  await untilState(client, 'r1', 'published')
  expect(await client.getDocument(id)).toMatchObject({text: 'on time'})
  expect((await changedAt(client, id)).getTime()).toBeGreaterThanOrEqual(moment.getTime())
  await lake.close()
})

/** Schedules releases and closes their lake before they are due; retries with more time on a busy machine. */
async function scheduleAndEnd(directory: string, ms = 600): Promise<{ids: string[]; moment: Date}> {
  const lake = await startLake({directory, port: 0})
  const moment = inMilliseconds(ms)
  const ids = [
    await schedule(clientFor(lake), `r${ms}a`, moment),
    await schedule(clientFor(lake), `r${ms}b`, moment),
  ]
  await lake.close()
  return Date.now() < moment.getTime() ? {ids, moment} : scheduleAndEnd(directory, 4 * ms)
}

test('02 releases due while no lake was running are published at the start', async () => {
  const directory = temporaryDirectory()
  const {ids, moment} = await scheduleAndEnd(directory)
  await new Promise((resolve) => setTimeout(resolve, moment.getTime() - Date.now() + 1))
  const lake = await startLake({directory, port: 0})
  const published = await clientFor(lake).getDocuments(ids)
  expect(published.map((document) => document?.text)).toEqual(['on time', 'on time'])
  for (const id of ids) await untilState(clientFor(lake), id.replace('scheduled-', ''), 'published')
  await lake.close()
})

test('03 a release that cannot be published becomes active again with its error', async () => {
  const lake = await startLake({memory: true, port: 0})
  const client = clientFor(lake)
  const target = {_ref: 'missing', _weak: true, _strengthenOnPublish: {type: 'note'}}
  const id = await schedule(client, 'r3', inMilliseconds(200), {target})
  const release = await untilState(client, 'r3', 'active')
  expect(release.error).toMatchObject({message: expect.stringContaining('"missing"')})
  expect(await client.getDocument(id)).toBeUndefined()
  await lake.close()
})

/** Schedules a draft as Studio does, in a release of its own. Returns the ids of its versions. */
async function scheduleDraft(
  client: SanityClient,
  publishedId: string,
  cardinality: 'one' | 'many' = 'one',
) {
  const releaseId = `r-${publishedId}`
  const [draft, version] = [`drafts.${publishedId}`, `versions.${releaseId}.${publishedId}`]
  await client.create({_id: draft, _type: 'note', text: 'planned'})
  const metadata = {releaseType: 'scheduled', cardinality} as const
  await client.releases.create({releaseId, metadata})
  await client.action({
    actionType: 'sanity.action.document.version.create',
    publishedId,
    baseId: draft,
    versionId: version,
  })
  return {draft, version, publish: () => client.releases.publish({releaseId})}
}

describe('publishing a scheduled draft', () => {
  let lake: RunningLake
  let client: SanityClient
  beforeAll(async () => {
    lake = await startLake({memory: true, port: 0})
    client = clientFor(lake)
  })
  afterAll(() => lake.close())

  test('01 removes the draft it was copied from', async () => {
    const {draft, version, publish} = await scheduleDraft(client, 'same')
    const copied = await client.getDocument(draft)
    expect(await client.getDocument(version)).toMatchObject({
      _system: {base: {id: draft, rev: copied?._rev}},
    })
    await publish()
    expect(await client.getDocument('same')).toMatchObject({text: 'planned'})
    expect(await client.getDocuments([draft, version])).toEqual([null, null])
  })

  test('02 keeps a draft edited since, as the newer one', async () => {
    const {draft, publish} = await scheduleDraft(client, 'edited')
    await client.patch(draft).set({text: 'written since'}).commit()
    await publish()
    const [left, published] = await client.getDocuments([draft, 'edited'])
    expect([left?.text, published?.text]).toEqual(['written since', 'planned'])
    expect(left?._updatedAt).toBe(published?._updatedAt)
  })

  test('03 keeps the draft when the scheduled copy was edited later', async () => {
    const {draft, version, publish} = await scheduleDraft(client, 'older')
    const before = await client.getDocument(draft)
    await client.patch(version).set({text: 'corrected'}).commit()
    await publish()
    expect(await client.getDocument('older')).toMatchObject({text: 'corrected'})
    expect(await client.getDocument(draft)).toEqual(before)
  })

  test('04 keeps every draft when the release holds many documents', async () => {
    const {draft, publish} = await scheduleDraft(client, 'many', 'many')
    await publish()
    expect(await client.getDocument(draft)).toMatchObject({text: 'planned'})
  })
})
