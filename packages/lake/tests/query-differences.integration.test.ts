// The differences from the hosted lake that docs/differences.md lists for queries.
import {startLake, type RunningLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {refusal} from '@newsdesk/testing/refusal'
import {clientFor} from './running-lake.ts'

// The hosted lake answers otherwise, or does not document its answer: packages/lake/docs/differences.md.
let lake: RunningLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  client = clientFor(lake)
  await client.create({_id: 'a', _type: 'note', title: 'A'})
})
afterAll(() => lake.close())

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

test.each([
  'documents::get(@)',
  'documents::incomingRefCount()',
  'documents::incomingGlobalDocumentReferenceCount()',
  'global::anywhere(title)',
  'media::aspect(@, "a")',
  'text::semanticSimilarity("a")',
])('01 a function that the lake lacks is rejected by name: %s', async (call) => {
  const failure = await refusal(client.fetch(`*[${call} == 1]`))
  expect(failure.statusCode).toBe(400)
  expect(failure.message).toContain(call.slice(0, call.indexOf('(')))
})

test('02 text::query() outside the right side of match is rejected', async () => {
  for (const query of ['{"a": text::query("a")}', '"a" match [text::query("a")]']) {
    const failure = await refusal(client.fetch(query))
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toContain('text::query() anywhere but on the right of match')
  }
})

test('03 contains of a collection is rejected when only its members together contain the geometry', async () => {
  const collection = {
    type: 'GeometryCollection',
    geometries: [square(0, 0, 10), square(10, 0, 10)],
  }
  const line = {
    type: 'LineString',
    coordinates: [
      [5, 5],
      [15, 5],
    ],
  }
  const failure = await refusal(
    client.fetch('geo::contains($collection, $line)', {collection, line}),
  )
  expect(failure.statusCode).toBe(400)
  expect(failure.message).toContain('geo::contains()')
})

test('04 an area contains its border', async () => {
  const params = {area: square(0, 0, 10)}
  expect(await client.fetch('geo::contains($area, geo::latLng(5, 0))', params)).toBe(true)
})

test.each([
  {lat: 91, lng: 0},
  {type: 'Point', coordinates: [181, 0]},
  {type: 'GeometryCollection', geometries: [{lat: 1, lng: 2}]},
  {type: 'MultiPoint', coordinates: []},
])('05 geo() of an invalid value is null: %j', async (value) => {
  expect(await client.fetch('geo($value)', {value})).toBeNull()
})

test('06 a phrase matches across spans of a block, not across blocks', async () => {
  const block = (key: string, ...texts: string[]) => ({
    _type: 'block',
    _key: key,
    children: texts.map((text, index) => ({_type: 'span', _key: String(index), text})),
  })
  const body = [block('0', 'Präsident ', 'Tokajew', ' spricht.'), block('1', 'Almaty')]
  await client.create({_id: 'd06', _type: 'article', body})
  const find = (search: string) =>
    client.fetch<string[]>('*[_type == "article" && @ match text::query($search)]._id', {search})
  expect(await find('"Präsident Tokajew spricht"')).toEqual(['d06'])
  expect(await find('"spricht Almaty"')).toEqual([])
})

test('07 "*" in an excluded word matches any letters', async () => {
  const find = (search: string) =>
    client.fetch<boolean>('"Gaspreise in Almaty" match text::query($search)', {search})
  expect(await find('almaty -gas*')).toBe(false)
  expect(await find('almaty -gas')).toBe(true)
})

test('08 text::query() splits words as match does, not at inner dots', async () => {
  const find = (search: string) =>
    client.fetch<boolean>('"redaktion@example.org" match text::query($search)', {search})
  expect(await find('redaktion')).toBe(true)
  expect(await find('example.org')).toBe(true)
  expect(await find('org')).toBe(false)
})
