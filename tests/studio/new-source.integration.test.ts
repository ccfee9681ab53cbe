// A source created by name alone can be published as it is.
import {startLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import {expect, onTestFinished, test} from 'vitest'

import {createSource, freeSlug, kindOf} from '../../src/studio/sources/new-source.ts'

async function start() {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  return lakeClient(lake)
}

test('01 a new source is a draft with a unique slug', async () => {
  const client = await start()
  const kind = 'person'
  await createSource(client, {id: 'a', name: 'Anna Müller', kind})
  await createSource(client, {id: 'b', name: 'Anna Müller', kind})
  await createSource(client, {id: 'c', name: 'Anna', kind: 'organisation'})
  const made = await client.fetch(
    '*[_type == "source"] | order(_id) {_id, name, kind, "slug": slug.current}',
  )
  expect(made).toEqual([
    {_id: 'drafts.a', name: 'Anna Müller', kind, slug: 'anna-mueller'},
    {_id: 'drafts.b', name: 'Anna Müller', kind, slug: 'anna-mueller-2'},
    {_id: 'drafts.c', name: 'Anna', kind: 'organisation', slug: 'anna'},
  ])
})

test('02 a new source belongs to the release of its article', async () => {
  const client = await start()
  await createSource(client, {id: 'a', name: 'Anna', kind: 'person', release: 'rSommer'})
  expect(await client.getDocument('versions.rSommer.a')).toMatchObject({name: 'Anna'})
})

test('03 a slug gets the first free number', () => {
  expect(freeSlug('anna', ['anna', 'anna-2', 'anna-4'])).toBe('anna-3')
  expect(freeSlug('anna', ['anna-2'])).toBe('anna')
})

test('04 a new source has the kind that the field requires', () => {
  expect(kindOf('kind == "agency"')).toBe('agency')
  expect(kindOf('kind == "other"')).toBe('person')
  expect(kindOf(undefined)).toBe('person')
})
