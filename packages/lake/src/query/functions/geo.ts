import {geoValueOf, pointAt} from './geo-value.ts'
import type {GeoValue} from './geometry.ts'
import {covers, intersects} from './planar.ts'

/**
 * The functions of GROQ's geography extension. For an argument that is not a geography, they return null. `contains`
 * and `intersects` compare geometries on a plane; `distance` runs along the surface of the Earth.
 */
export const geoFunctions = {
  'global::geo': {arity: 1, compute: geoValueOf, isExpensive: true, foldsConstants: true},
  'geo::latLng': {arity: 2, compute: pointAt},
  'geo::contains': {arity: 2, compute: contains, isExpensive: true},
  'geo::intersects': {
    arity: 2,
    compute: (left: unknown, right: unknown) => ofBoth(left, right, intersects),
    isExpensive: true,
  },
  'geo::distance': {
    arity: 2,
    compute: (left: unknown, right: unknown) => ofBoth(left, right, distance),
    isExpensive: true,
  },
}

function contains(outer: unknown, inner: unknown): boolean | null {
  return ofBoth(outer, inner, (area, other) => {
    const answer = covers(area, other)
    if (answer !== undefined) return answer
    throw new Error(
      'geo::contains() of a GeometryCollection is only answered where one of its members holds each part',
    )
  })
}

function ofBoth<Result>(
  left: unknown,
  right: unknown,
  compute: (left: GeoValue, right: GeoValue) => Result,
): Result | null {
  const [a, b] = [geoValueOf(left), geoValueOf(right)]
  return a && b ? compute(a, b) : null
}

/** The equatorial radius of WGS 84 in metres. The hosted Content Lake treats the Earth as a sphere of this radius. */
const earthRadius = 6_378_137

/** Returns the distance between two points in metres, by the haversine formula; null for other geographies. */
function distance(from: GeoValue, to: GeoValue): number | null {
  if (from.type !== 'Point' || to.type !== 'Point') return null
  const [fromLng = 0, fromLat = 0] = from.coordinates
  const [toLng = 0, toLat = 0] = to.coordinates
  const haversine =
    Math.sin(radians(fromLat - toLat) / 2) ** 2 +
    Math.cos(radians(fromLat)) *
      Math.cos(radians(toLat)) *
      Math.sin(radians(fromLng - toLng) / 2) ** 2
  return 2 * Math.atan2(Math.sqrt(haversine), Math.sqrt(1 - haversine)) * earthRadius
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
