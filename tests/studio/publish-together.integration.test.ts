// An article and its new sources are published in one transaction or not at all, also in a release.
import {startLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import {expect, onTestFinished, test} from 'vitest'

import {addToRelease} from '../../src/studio/publishing/add-to-release.ts'
import {publishTogether} from '../../src/studio/publishing/publish-together.ts'

const source = {_id: 'drafts.anna', _type: 'source', name: 'Anna Beispiel'}
const weak = {_ref: 'anna', _type: 'reference', _weak: true, _strengthenOnPublish: {type: 'source'}}
const article = {_id: 'drafts.platz', _type: 'article', authors: [{...weak, _key: 'a'}]}

async function start(...drafts: {_id: string; _type: string}[]) {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  const client = lakeClient(lake)
  for (const draft of drafts) await client.create(draft)
  return client
}

test('01 article and source are published together, with a strong reference', async () => {
  const client = await start(source, article)
  await publishTogether(client, ['anna', 'platz'])
  const all = await client.fetch<{_id: string; _rev: string}[]>('*[_type in ["source", "article"]]')
  expect(all.map(({_id}) => _id).sort()).toEqual(['anna', 'platz'])
  expect(new Set(all.map(({_rev}) => _rev)).size).toBe(1)
  expect(all).toContainEqual(
    expect.objectContaining({authors: [{_key: 'a', _type: 'reference', _ref: 'anna'}]}),
  )
})

test('02 nothing is published if one of them cannot be', async () => {
  const client = await start(article)
  await expect(publishTogether(client, ['anna', 'platz'])).rejects.toThrow('anna')
  expect(await client.getDocument('platz')).toBeUndefined()
  expect(await client.getDocument('drafts.platz')).toBeDefined()
})

test('03 a release publishes the article and the sources added to it', async () => {
  const client = await start(source)
  await client.action({actionType: 'sanity.action.release.create', releaseId: 'rSommer'})
  await client.create({...article, _id: 'versions.rSommer.platz'})
  await addToRelease(client, 'rSommer', ['anna'])
  await client.action({actionType: 'sanity.action.release.publish', releaseId: 'rSommer'})
  const published = await client.fetch(
    '*[_id in ["platz", "anna"]] | order(_id) {_id, name, authors}',
  )
  expect(published).toEqual([
    {_id: 'anna', name: 'Anna Beispiel', authors: null},
    {_id: 'platz', name: null, authors: [{_key: 'a', _type: 'reference', _ref: 'anna'}]},
  ])
})
