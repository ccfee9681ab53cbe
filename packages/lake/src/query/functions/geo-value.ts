import {isObject} from '../../document.ts'
import type {Geometry, GeoValue, Position} from './geometry.ts'
import {isValidGeometry} from './planar.ts'

const geoValues = new WeakMap<object, GeoValue | null>()

/**
 * Returns the geography of a value: a point with `lat` and either `lng` or `lon` in degrees, or a geometry in GeoJSON.
 * Null for any other value. Also null for an invalid geometry, such as an open ring, a ring that crosses itself, or a
 * position beyond the poles or the 180th meridian. Follows GROQ's geography extension, and its conformance suite for
 * invalid geometries.
 */
export function geoValueOf(value: unknown): GeoValue | null {
  if (!isObject(value)) return null
  let geo = geoValues.get(value)
  if (geo === undefined) {
    geo = pointOfDegrees(value) ?? geometryOf(value)
    geoValues.set(value, geo)
  }
  return geo
}

/** Returns the point at a latitude and a longitude in degrees; null for a point outside of the Earth. */
export function pointAt(lat: unknown, lng: unknown): GeoValue | null {
  const position = [lng, lat]
  return isPosition(position) ? {type: 'Point', coordinates: position} : null
}

function pointOfDegrees(value: Record<string, unknown>): GeoValue | null {
  const {lat, lng, lon} = value
  const isPoint = lat !== undefined && (lng === undefined) !== (lon === undefined)
  return isPoint ? pointAt(lat, lng ?? lon) : null
}

function geometryOf(value: Record<string, unknown>): GeoValue | null {
  const {type, coordinates} = value
  if (type === 'GeometryCollection') return collectionOf(value.geometries)
  const isShape = typeof type === 'string' && shapes.get(type)
  if (!isShape || !isShape(coordinates)) return null
  return type === 'Point' || type === 'MultiPoint'
    ? ({type, coordinates} as Geometry)
    : validGeometry({type, coordinates} as Geometry)
}

const known = new Map<string, Geometry | null>()
const mostKnown = 100
const longestKnown = 200_000

/**
 * Returns the geometry if it is valid, or null. Checking a country with all its islands takes as long as many queries,
 * and requests repeat the same area, so the answers for the last texts are kept.
 */
function validGeometry(geometry: Geometry): Geometry | null {
  const text = JSON.stringify(geometry)
  let valid = known.get(text)
  if (valid === undefined) valid = isValidGeometry(geometry) ? geometry : null
  if (text.length > longestKnown) return valid
  known.delete(text)
  known.set(text, valid)
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break
    known.delete(oldest)
  }
  return valid
}

function collectionOf(members: unknown): GeoValue | null {
  if (!Array.isArray(members) || members.length === 0) return null
  const geometries = members.map((member) => (isObject(member) ? geometryOf(member) : null))
  return geometries.every((member) => member !== null)
    ? {type: 'GeometryCollection', geometries}
    : null
}

type Shape = (coordinates: unknown) => boolean

const isLine = listOf(isPosition, 2)
const isPolygon = listOf(isRing)

/** The shape of the coordinates of each type of geometry. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['Point', isPosition],
  ['MultiPoint', listOf(isPosition)],
  ['LineString', isLine],
  ['MultiLineString', listOf(isLine)],
  ['Polygon', isPolygon],
  ['MultiPolygon', listOf(isPolygon)],
])

function listOf(isMember: Shape, least = 1): Shape {
  return (value) => Array.isArray(value) && value.length >= least && value.every(isMember)
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2) return false
  const [lng, lat] = value as unknown[]
  return value.every(Number.isFinite) && Math.abs(Number(lng)) <= 180 && Math.abs(Number(lat)) <= 90
}

/** Returns whether a value is a closed line of at least four positions, each different from the one before. */
function isRing(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPosition)) return false
  const [first] = value
  if (first === undefined || !isSame(first, value.at(-1))) return false
  return value.every((position, index) => index === 0 || !isSame(position, value[index - 1]))
}

function isSame(position: Position, other: Position | undefined): boolean {
  return position[0] === other?.[0] && position[1] === other?.[1]
}
