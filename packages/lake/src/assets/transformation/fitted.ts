import {limits} from '../../limits.ts'
import type {Size, Transformation} from './transformation.ts'

/** The result of fitting a region: the used part, its size, and the canvas that it stands on. */
export interface Fitted {
  /** In pixels of the region; not larger than it. */
  readonly used: Size
  readonly scaled: Size
  readonly canvas: Size
}

type Wanted = Pick<
  Transformation,
  'fit' | 'width' | 'height' | 'minWidth' | 'minHeight' | 'maxWidth' | 'maxHeight'
>

/** Fits a region into the sides that are asked for, as https://www.sanity.io/docs/image-urls#fit describes each way. */
export function fitted(region: Size, wanted: Wanted): Fitted {
  const {fit, width, height} = wanted
  if (fit === 'crop' && !bothSides(wanted) && hasRange(wanted)) {
    return cropped(region, rangedSize(region, wanted))
  }
  if (width === undefined || height === undefined) {
    const enlarging = fit === 'max' || fit === 'min' || fit === 'fillmax' ? 1 : Infinity
    return whole(region, inside(region, {width, height}, enlarging))
  }
  const box = {width, height}
  switch (fit) {
    case 'crop':
      return cropped(region, hasRange(wanted) ? clampedSize(box, wanted) : box)
    case 'min':
      return cropped(region, inside(box, region, 1))
    case 'scale':
      return whole(region, box)
    case 'fill':
      return {...whole(region, inside(region, box, Infinity)), canvas: box}
    case 'fillmax':
      return {...whole(region, inside(region, box, 1)), canvas: box}
    case 'max':
      return whole(region, inside(region, box, 1))
    case 'clip':
      return whole(region, inside(region, box, Infinity))
  }
}

function whole(used: Size, scaled: Size): Fitted {
  return {used, scaled, canvas: scaled}
}

/** The largest part of a region that has the shape of a size, at that size. */
function cropped(region: Size, size: Size): Fitted {
  const scale = Math.min(region.width / size.width, region.height / size.height)
  const used = {
    width: Math.min(region.width, side(size.width * scale)),
    height: Math.min(region.height, side(size.height * scale)),
  }
  return whole(used, size)
}

/** Scales a size to fit a box, whose width or height may be open. It grows at most by a factor, within the limits. */
function inside(size: Size, box: Partial<Size>, largest: number): Size {
  const {width = Infinity, height = Infinity} = box
  const limit = limits.transformedSide
  const open = box.width === undefined && box.height === undefined
  const scale = Math.min(width / size.width, height / size.height, open ? 1 : largest)
  const within = Math.min(scale, limit / size.width, limit / size.height)
  return {width: side(size.width * within), height: side(size.height * within)}
}

function side(length: number): number {
  return Math.max(1, Math.round(length))
}

function bothSides({width, height}: Wanted): boolean {
  return width !== undefined && height !== undefined
}

function hasRange({minWidth, minHeight, maxWidth, maxHeight}: Wanted): boolean {
  return [minWidth, minHeight, maxWidth, maxHeight].some((limit) => limit !== undefined)
}

/** The size that a region has by itself at the one side asked for, brought between the least and the most. */
function rangedSize(region: Size, wanted: Wanted): Size {
  return clampedSize(inside(region, {width: wanted.width, height: wanted.height}, Infinity), wanted)
}

function clampedSize({width, height}: Size, wanted: Wanted): Size {
  const {minWidth = 1, minHeight = 1, maxWidth = Infinity, maxHeight = Infinity} = wanted
  return {
    width: Math.max(minWidth, Math.min(maxWidth, width)),
    height: Math.max(minHeight, Math.min(maxHeight, height)),
  }
}
