import type {Point, Rectangle, Rotation, Size, Transformation} from './transformation.ts'

/** A size after a rotation; the way back is the same. */
export function turned({width, height}: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? {width, height} : {width: height, height: width}
}

/**
 * Where a crop lies in a rotated region: at an edge, around a point, or in the middle. A focal point is in fractions of
 * the whole upright source; an edge is one of the rotated region.
 */
export function cropAt(
  {cropPlace, rotation}: Transformation,
  used: Size,
  region: Rectangle,
  source: Size,
): Rectangle {
  const outer = turned(region, rotation)
  if (cropPlace === 'entropy') return {left: 0, top: 0, ...used}
  if ('at' in cropPlace) {
    const left = Math.round((outer.width - used.width) * cropPlace.at.x)
    const top = Math.round((outer.height - used.height) * cropPlace.at.y)
    return {left, top, ...used}
  }
  const point = {
    x: cropPlace.around.x * source.width - region.left,
    y: cropPlace.around.y * source.height - region.top,
  }
  const {x, y} = turnedPoint(point, region, rotation)
  return {
    left: between(0, Math.round(x - used.width / 2), outer.width - used.width),
    top: between(0, Math.round(y - used.height / 2), outer.height - used.height),
    ...used,
  }
}

/** A rectangle of a rotated region, as a rectangle of the source that the region lies in. */
export function turnedBack(
  {left, top, width, height}: Rectangle,
  region: Rectangle,
  rotation: Rotation,
): Rectangle {
  const outer = turned(region, rotation)
  const right = outer.width - left - width
  const bottom = outer.height - top - height
  const corners: Record<Rotation, readonly [left: number, top: number]> = {
    0: [left, top],
    90: [top, right],
    180: [right, bottom],
    270: [bottom, left],
  }
  const [x, y] = corners[rotation]
  return {left: region.left + x, top: region.top + y, ...turned({width, height}, rotation)}
}

/** A point, in pixels of a region, after a rotation of the region. */
function turnedPoint({x, y}: Point, {width, height}: Size, rotation: Rotation): Point {
  const points: Record<Rotation, Point> = {
    0: {x, y},
    90: {x: height - y, y: x},
    180: {x: width - x, y: height - y},
    270: {x: y, y: width - x},
  }
  return points[rotation]
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
