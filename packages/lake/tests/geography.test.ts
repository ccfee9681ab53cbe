// Laws of geometries: containing, intersecting, and collections.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {geoValueOf} from '../src/query/functions/geo-value.ts'
import {covers, intersects} from '../src/query/functions/planar.ts'

// A coarse grid, so that most geometries touch, share lines or lie on each other.
const position = fc.tuple(fc.integer({min: 0, max: 6}), fc.integer({min: 0, max: 6}))
const line = fc.array(position, {minLength: 2, maxLength: 4})
const triangle = fc.tuple(position, position, position).map(([a, b, c]) => [a, b, c, a])
const square = fc.tuple(position, fc.integer({min: 1, max: 4})).map(([[x, y], size]) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
])
const polygon = fc.oneof(triangle, square).map((ring) => [ring])
const members = {minLength: 1, maxLength: 3}

const single = fc
  .oneof(
    fc.record({type: fc.constant('Point'), coordinates: position}),
    fc.record({type: fc.constant('MultiPoint'), coordinates: fc.array(position, members)}),
    fc.record({type: fc.constant('LineString'), coordinates: line}),
    fc.record({type: fc.constant('MultiLineString'), coordinates: fc.array(line, members)}),
    fc.record({type: fc.constant('Polygon'), coordinates: polygon}),
    fc.record({type: fc.constant('MultiPolygon'), coordinates: fc.array(polygon, members)}),
  )
  .filter((geometry) => geoValueOf(geometry) !== null)
const geography = fc
  .oneof(
    {weight: 3, arbitrary: single},
    fc.record({
      type: fc.constant('GeometryCollection'),
      geometries: fc.array(single, members),
    }),
  )
  .map((value) => {
    const geo = geoValueOf(value)
    if (!geo) throw new Error('no geography')
    return geo
  })

const runs = {numRuns: 300}

test('01 law: every geography contains itself', () => {
  const law = fc.property(geography, (geo) => {
    expect(covers(geo, geo)).not.toBe(false)
  })
  fc.assert(law, runs)
})

test('02 law: intersecting is symmetric, and containing implies intersecting', () => {
  const law = fc.property(geography, geography, (a, b) => {
    expect(intersects(a, b)).toBe(intersects(b, a))
    expect(intersects(a, b) || !covers(a, b)).toBe(true)
  })
  fc.assert(law, runs)
})

test('03 law: a container intersects and contains everything that its content does', () => {
  const law = fc.property(geography, geography, geography, (a, b, c) => {
    const isHeld = covers(a, b) === true
    expect(!isHeld || !intersects(b, c) || intersects(a, c)).toBe(true)
    expect(!isHeld || !covers(b, c) || covers(a, c) !== false).toBe(true)
  })
  fc.assert(law, runs)
})

test('04 law: a collection of one geometry behaves like that geometry', () => {
  const law = fc.property(geography, geography, (a, b) => {
    const collection: typeof a = {type: 'GeometryCollection', geometries: [a]}
    expect(covers(collection, b)).toBe(covers(a, b))
    expect(covers(b, collection)).toBe(covers(b, a))
    expect(intersects(collection, b)).toBe(intersects(a, b))
  })
  fc.assert(law, runs)
})

test('05 law: a square contains the points between its coordinates', () => {
  const law = fc.property(square, position, (ring, [x, y]) => {
    const area = geoValueOf({type: 'Polygon', coordinates: [ring]})
    const point = geoValueOf({type: 'Point', coordinates: [x, y]})
    const [[west = 0, south = 0] = [], , [east = 0, north = 0] = []] = ring
    const isIn = west <= x && x <= east && south <= y && y <= north
    expect(area && point && [covers(area, point), intersects(area, point)]).toEqual([isIn, isIn])
  })
  fc.assert(law, runs)
})
