/** Degrees east of Greenwich and north of the equator, and optionally a height, which is ignored. */
export type Position = readonly number[]

/** A geometry in GeoJSON (RFC 7946, section 3.1), except a collection, without other members. */
export type Geometry = Points | Lines | Area

type Points =
  | {readonly type: 'Point'; readonly coordinates: Position}
  | {readonly type: 'MultiPoint'; readonly coordinates: readonly Position[]}

type Lines =
  | {readonly type: 'LineString'; readonly coordinates: readonly Position[]}
  | {readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[]}

export type Area =
  | {readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[]}
  | {
      readonly type: 'MultiPolygon'
      readonly coordinates: readonly (readonly (readonly Position[])[])[]
    }

/** A geography. */
export type GeoValue =
  | Geometry
  | {readonly type: 'GeometryCollection'; readonly geometries: readonly GeoValue[]}

/** Every position of a geometry, of rings and lines in their order. */
export function positionsOf({type, coordinates}: Geometry): readonly Position[] {
  switch (type) {
    case 'Point':
      return [coordinates]
    case 'MultiPoint':
    case 'LineString':
      return coordinates
    case 'MultiLineString':
    case 'Polygon':
      return coordinates.flat()
    case 'MultiPolygon':
      return coordinates.flat(2)
  }
}
