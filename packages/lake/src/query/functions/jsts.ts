import {createRequire} from 'node:module'

import type IndexedPointInAreaLocator from 'jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js'
import type Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import type GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import type Location from 'jsts/org/locationtech/jts/geom/Location.js'
import type GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js'
import type RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js'
import type IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js'

const require = createRequire(import.meta.url)

/**
 * The parts of JSTS (the JTS Topology Suite in JavaScript) that are needed. Loading takes a tenth of a second, so the
 * first geographic query loads them, and not the start of a lake.
 */
export function loadJsts() {
  loaded ??= load()
  return loaded
}

let loaded: ReturnType<typeof load> | undefined

function load() {
  const reader = part('io/GeoJSONReader') as typeof GeoJSONReader
  const factory = part('geom/GeometryFactory') as typeof GeometryFactory
  return {
    reader: new reader(new factory()),
    Coordinate: part('geom/Coordinate') as typeof Coordinate,
    IndexedPointInAreaLocator: part(
      'algorithm/locate/IndexedPointInAreaLocator',
    ) as typeof IndexedPointInAreaLocator,
    IsValidOp: part('operation/valid/IsValidOp') as typeof IsValidOp,
    Location: part('geom/Location') as typeof Location,
    RelateOp: part('operation/relate/RelateOp') as typeof RelateOp,
  }
}

function part(path: string): unknown {
  return (require(`jsts/org/locationtech/jts/${path}.js`) as {default: unknown}).default
}
