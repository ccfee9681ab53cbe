// A change of a published article in a release says what it is to readers, or the Studio does not publish the release.
import {startLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import type {ValidationContext} from '@sanity/types'
import {expect, onTestFinished, test} from 'vitest'

import {schema} from './compiled-schema.ts'
import {explainedChange} from '../../schemas/validation/explained-change.ts'

const published = {
  _id: 'platz',
  _type: 'article',
  title: 'Der Platz',
  publishedAt: '2026-11-20T10:00:00.000Z',
}
const version = 'versions.rmai.platz'

/** A published article with a version in a release, and the verdict about a document. */
async function openRelease(changes: object, releaseType = 'asap') {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  const client = lakeClient(lake)
  await client.create(published)
  await client.releases.create({releaseId: 'rmai', metadata: {releaseType: releaseType as 'asap'}})
  await client.create({...published, ...changes, _id: version})
  const context = {getClient: () => client, schema} as unknown as ValidationContext
  // Studio's list of a release adds fields of its own to a document.
  const shown = {publishedDocumentExists: true, draftDocumentExists: false}
  const verdict = async (id: string) => {
    const document = await client.getDocument(id)
    return explainedChange(document && {...document, ...shown}, context)
  }
  return {client, verdict}
}

const asks = expect.objectContaining({'de-DE': expect.stringContaining('für Leser')})

test('01 a visible change needs an explanation: slip, update or correction', async () => {
  const {client, verdict} = await openRelease({title: 'Der neue Platz'})
  expect(await verdict(version)).toEqual(asks)
  const {_rev: revision = ''} = (await client.getDocument('platz')) ?? {}
  const explanations = [
    {slipOf: revision},
    {updatedAt: '2026-11-30T10:00:00.000Z'},
    {corrections: [{_key: 'k', text: 'Er ist alt.'}]},
  ]
  for (const explanation of explanations) {
    await client.patch(version).set(explanation).commit()
    expect(await verdict(version)).toBe(true)
    await client.patch(version).unset(Object.keys(explanation)).commit()
  }
  expect(await verdict(version)).toEqual(asks)
})

test('02 a slip that explains an older revision does not explain a newer one', async () => {
  const {client, verdict} = await openRelease({title: 'Der neue Platz'})
  const {_rev: slipOf = ''} = (await client.getDocument('platz')) ?? {}
  await client.patch(version).set({slipOf}).commit()
  await client.patch('platz').set({title: 'Der alte Platz'}).commit()
  expect(await verdict(version)).toEqual(asks)
})

test('03 drafts, unchanged articles and articles under embargo need no explanation', async () => {
  const {client, verdict} = await openRelease({slug: {_type: 'slug', current: 'neu'}})
  expect(await verdict(version)).toBe(true)
  await client.create({...published, _id: 'drafts.platz', title: 'Anders'})
  expect(await verdict('drafts.platz')).toBe(true)
  await client.create({...published, _id: 'versions.rmai.anderer', title: 'Ganz neu'})
  expect(await verdict('versions.rmai.anderer')).toBe(true)
  expect(await verdict('gibt-es-nicht')).toBe(true)
})

test('04 a version in a scheduled release needs no explanation', async () => {
  const {client, verdict} = await openRelease({title: 'Der neue Platz'}, 'scheduled')
  await client.releases.schedule({releaseId: 'rmai', publishAt: '2099-05-04T10:00:00.000Z'})
  expect(await verdict(version)).toBe(true)
  await client.releases.unschedule({releaseId: 'rmai'})
  expect(await verdict(version)).toEqual(asks)
})
