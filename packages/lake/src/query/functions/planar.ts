import {positionsOf, type Area, type Geometry, type GeoValue, type Position} from './geometry.ts'
import {loadJsts} from './jsts.ts'

/** Whether a geometry whose coordinates have the right shape is one: no ring crosses itself, no hole lies outside. */
export function isValidGeometry(geometry: Geometry): boolean {
  const {IsValidOp} = loadJsts()
  return new IsValidOp(topologyOf(geometry)).isValid()
}

/** Returns whether two geographies have a point in common, on a plane. */
export function intersects(left: GeoValue, right: GeoValue): boolean {
  return partsOf(left).some((a) => partsOf(right).some((b) => partsIntersect(a, b)))
}

/**
 * Whether every point of the second geography is one of the first, on a plane; those of its border are. Undefined when
 * only several members of a collection together may hold a part: that is not worked out.
 */
export function covers(outer: GeoValue, inner: GeoValue): boolean | undefined {
  const answers = new Set(partsOf(inner).map((part) => partsCover(partsOf(outer), part)))
  if (answers.has(false)) return false
  return answers.has(undefined) ? undefined : true
}

function partsCover(outer: readonly Geometry[], inner: Geometry): boolean | undefined {
  const [first] = outer
  if (first && outer.length === 1) return partCovers(first, inner)
  const touched = outer.filter((part) => partsIntersect(part, inner))
  if (touched.some((part) => partCovers(part, inner))) return true
  return touched.length > 1 ? undefined : false
}

/** The geometries that a geography is made of, none of them a collection. */
function partsOf(geo: GeoValue): readonly Geometry[] {
  return geo.type === 'GeometryCollection' ? geo.geometries.flatMap(partsOf) : [geo]
}

function partsIntersect(left: Geometry, right: Geometry): boolean {
  if (isArea(left) && positionsOf(right).some((position) => isIn(left, position))) return true
  if (isArea(right) && positionsOf(left).some((position) => isIn(right, position))) return true
  if ((isArea(left) && isPoints(right)) || (isArea(right) && isPoints(left))) return false
  return loadJsts().RelateOp.intersects(topologyOf(left), topologyOf(right)) as boolean
}

function partCovers(outer: Geometry, inner: Geometry): boolean {
  if (isArea(outer)) {
    const hasAllPositions = positionsOf(inner).every((position) => isIn(outer, position))
    if (!hasAllPositions || isPoints(inner)) return hasAllPositions
  }
  return loadJsts().RelateOp.covers(topologyOf(outer), topologyOf(inner)) as boolean
}

function isArea(geometry: Geometry): geometry is Area {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

function isPoints({type}: Geometry): boolean {
  return type === 'Point' || type === 'MultiPoint'
}

/** The JSTS form of a geometry, and the index of an area: a query asks about the same ones for many documents. */
const topologies = new WeakMap<Geometry, object>()
const locators = new WeakMap<Area, {locate(point: object): number}>()

function topologyOf(geometry: Geometry): object {
  let topology = topologies.get(geometry)
  if (!topology) {
    topology = loadJsts().reader.read(geometry) as object
    topologies.set(geometry, topology)
  }
  return topology
}

function isIn(area: Area, [lng, lat]: Position): boolean {
  const {Coordinate, IndexedPointInAreaLocator, Location} = loadJsts()
  let locator = locators.get(area)
  if (!locator) {
    locator = new IndexedPointInAreaLocator(topologyOf(area))
    locators.set(area, locator)
  }
  return locator.locate(new Coordinate(lng, lat)) !== Location.EXTERIOR
}
