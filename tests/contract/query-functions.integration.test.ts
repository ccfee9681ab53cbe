// Functions of GROQ: geometries, arrays, dates and paths.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const polygon = {type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)]}
const islands = {type: 'MultiPolygon', coordinates: [[square(0, 0, 10)], [square(20, 0, 10)]]}
const collection = {
  type: 'GeometryCollection',
  geometries: [
    {type: 'Polygon', coordinates: [square(0, 0, 10)]},
    {type: 'Polygon', coordinates: [square(10, 0, 10)]},
  ],
}
const point = (lng: number, lat: number) => ({type: 'Point', coordinates: [lng, lat]})
const line = (...coordinates: number[][]) => ({type: 'LineString', coordinates})

describe.each(engines)('functions of queries %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const ask = (query: string, params: Record<string, unknown> = {}) =>
    engine.client.fetch<unknown>(query, params)

  test.each([
    [{lat: 59.9, lng: 10.7}, point(10.7, 59.9)],
    [{_type: 'geopoint', lat: 59.9, lon: 10.7, alt: 12}, point(10.7, 59.9)],
    [{...point(10.7, 59.9), more: true}, point(10.7, 59.9)],
    [polygon, polygon],
    [collection, collection],
  ])('01 geo() returns a geography for %j', async (value, geography) => {
    expect(await ask('geo($value)', {value})).toEqual(geography)
    expect(await ask('global::geo(geo($value))', {value})).toEqual(geography)
  })

  test.each([
    {lat: 59.9, lng: 10.7, lon: 10.7},
    {lat: 59.9},
    {lat: '59.9', lng: 10.7},
    {type: 'Point', coordinates: [10]},
    {type: 'Feature', geometry: point(1, 2)},
    {type: 'Polygon', coordinates: [square(0, 0, 10).slice(1)]},
    {type: 'Polygon', coordinates: [[...square(0, 0, 10), [0, 0]]]},
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
          [0, 0],
        ],
      ],
    },
    [1, 2],
    'POINT(1 2)',
    null,
  ])('02 geo() returns null for the invalid geography %j', async (value) => {
    expect(await ask('geo($value)', {value})).toBeNull()
    expect(await ask('geo::contains($value, $point)', {value, point: point(1, 1)})).toBeNull()
  })

  test('03 geo::latLng() takes degrees, and returns null outside of their range', async () => {
    expect(await ask('geo::latLng(59.9, 10.7)')).toEqual(point(10.7, 59.9))
    expect(await ask('[geo::latLng(91, 0), geo::latLng(0, 181), geo::latLng(0, null)]')).toEqual([
      null,
      null,
      null,
    ])
  })

  test('04 geo::distance() is in metres, and null except between points', async () => {
    const oslo = {lat: 59.913889, lng: 10.752222}
    const stockholm = {lat: 59.329444, lng: 18.068611}
    expect(await ask('geo::distance($oslo, $stockholm)', {oslo, stockholm})).toBeCloseTo(
      416_760.77,
      1,
    )
    expect(await ask('geo::distance($oslo, geo($oslo))', {oslo})).toBe(0)
    expect(await ask('geo::distance($oslo, $polygon)', {oslo, polygon})).toBeNull()
    expect(await ask('geo::distance(null, $oslo)', {oslo})).toBeNull()
  })

  test.each([
    ['a point inside', polygon, point(1, 1), true],
    ['a point outside', polygon, point(11, 1), false],
    ['a point in a hole', polygon, point(5, 5), false],
    ['a line around a hole', polygon, line([1, 1], [1, 9], [9, 9]), true],
    ['a line through a hole', polygon, line([1, 5], [9, 5]), false],
    ['a polygon around a hole', polygon, {type: 'Polygon', coordinates: [square(3, 3, 4)]}, false],
    ['itself', polygon, polygon, true],
    [
      'points on several islands',
      islands,
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [21, 1],
        ],
      },
      true,
    ],
    ['a line between islands', islands, line([1, 1], [21, 1]), false],
    ['a part of a line', line([0, 0], [10, 10]), line([1, 1], [2, 2]), true],
    ['an area in a line', line([0, 0], [10, 10]), polygon, false],
    ['what one member of a collection holds', collection, line([11, 1], [19, 1]), true],
    ['what no member of a collection holds', collection, line([11, 1], [21, 1]), false],
  ])('05 geo::contains() of %s', async (_what, outer, inner, answer) => {
    expect(await ask('geo::contains($outer, $inner)', {outer, inner})).toBe(answer)
    const literal = `geo::contains(geo(${JSON.stringify(outer)}), ${JSON.stringify(inner)})`
    expect(await ask(literal)).toBe(answer)
  })

  test.each([
    ['crossing lines', line([0, 0], [2, 2]), line([0, 2], [2, 0]), true],
    ['lines that touch', line([0, 0], [1, 1]), line([1, 1], [2, 0]), true],
    ['lines apart', line([0, 0], [1, 1]), line([2, 2], [3, 3]), false],
    ['a line across a polygon', polygon, line([-1, 1], [11, 1]), true],
    ['a line within a hole', polygon, line([4.5, 4.5], [5.5, 5.5]), false],
    ['islands', islands, {type: 'Polygon', coordinates: [square(12, 0, 5)]}, false],
    ['a polygon around all', islands, {type: 'Polygon', coordinates: [square(-5, -5, 50)]}, true],
    ['a member of a collection', collection, point(15, 5), true],
    ['the same point', point(1, 1), {lat: 1, lng: 1}, true],
  ])('06 geo::intersects() of %s', async (_what, one, other, answer) => {
    expect(await ask('geo::intersects($one, $other)', {one, other})).toBe(answer)
    expect(await ask('geo::intersects($other, $one)', {one, other})).toBe(answer)
  })

  test('07 a filter finds documents by their location', async () => {
    await engine.client
      .transaction()
      .create({_id: 'inside', _type: 'place', location: {_type: 'geopoint', lat: 1, lng: 1}})
      .create({_id: 'outside', _type: 'place', location: {_type: 'geopoint', lat: 1, lng: 12}})
      .create({_id: 'nowhere', _type: 'place'})
      .commit()
    const places = '*[_type == "place"'
    const params = {polygon, lat: 1, lng: 11}
    expect(await ask(`${places} && geo::contains($polygon, location)]._id`, params)).toEqual([
      'inside',
    ])
    const near = `${places} && geo::distance(location, geo({"lat": $lat, "lng": $lng})) < 200000]._id`
    expect(await ask(near, params)).toEqual(['outside'])
    const nearest = `${places} && defined(location)] | order(geo::distance(location, geo::latLng($lat, $lng)))._id`
    expect(await ask(nearest, params)).toEqual(['outside', 'inside'])
  })

  test.each(['geo()', 'geo(1, 2)', 'geo::latLng(1)', 'geo::contains($a)', 'geo::distance()'])(
    '08 a wrong number of arguments is rejected: %s',
    async (call) => {
      const failure = await refusal(ask(call, {a: 1}))
      expect(failure.statusCode).toBe(400)
      expect(failure.message).toContain(call.slice(0, call.indexOf('(')))
    },
  )

  test('09 names, strings and comments with "geo" are not taken for calls', async () => {
    const query = `// geo (1)
      fn my::geo($x) = $x{lat};
      {"geo": "geo(\\"1\\")", "b": my::geo($geo), "c": {"geo": 2}.geo, "d": geo // geo(
        ($geo).coordinates[0], 'e': 'geo(1)'}`
    expect(await ask(query.replace('geo // geo(\n', 'geo \n'), {geo: {lat: 1, lng: 2}})).toEqual({
      geo: 'geo("1")',
      b: {lat: 1},
      c: 2,
      d: 2,
      e: 'geo(1)',
    })
  })

  test.each([
    'geo({"lat": 1, "lng": 2}) == geo (3) && sanity::partOfVariant("a") ?',
    'geo(]',
    'geo(geo(1)) + geo(2',
    '[\n  geo(1),\n  geo::latLng(1 2)\n]',
  ])('10 a syntax error has its position in the original query: %s', async (query) => {
    const calls = /\b(?:geo|sanity::partOfVariant)\b(?=\s*\()/g
    const without = query.replaceAll(calls, (call) => ' '.repeat(call.length))
    const [failure, expected] = await Promise.all([refusal(ask(query)), refusal(ask(without))])
    const {start: place} = expected.details as {start: number}
    expect(failure.details).toMatchObject({start: place, query})
    expect(failure.message).toContain(`at position ${place}`)
  })

  test('11 array::unique() removes repeated nulls and equal dates', async () => {
    expect(await ask('array::unique([null, 1, "1", null, true, 1, [1], [1]])')).toEqual([
      null,
      1,
      '1',
      true,
      [1],
      [1],
    ])
    const dates = '["2022-01-08T12:00:00Z", "2022-01-08T13:00:00+01:00"]'
    expect(await ask(`count(array::unique(${dates}[]{"date": dateTime(@)}.date))`)).toBe(1)
    expect(await ask('array::unique("a")')).toBeNull()
    expect(await ask('array::unique(*[_type == "place"].location.alt)')).toEqual([null])
  })

  test('12 the operator "in" compares two paths', async () => {
    expect(await ask('path("a.b") in path("a.*")')).toBe(true)
    expect(await ask('(path($id)) in path($pattern)', {id: 'a.b.c', pattern: 'a.*'})).toBe(false)
    expect(await ask('*[path(_id) in path("in*") || path(_id) in path("inside")]._id')).toEqual([
      'inside',
    ])
    expect(await ask('path(1) in path("*")')).toBeNull()
  })
})
