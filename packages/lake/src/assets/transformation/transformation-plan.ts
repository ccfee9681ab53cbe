import {badRequest} from '../../errors.ts'
import {limits} from '../../limits.ts'
import {fitted} from './fitted.ts'
import {cropAt, turned, turnedBack} from './crop-place.ts'
import type {Rectangle, Rotation, Size, Transformation} from './transformation.ts'

/**
 * The steps from a picture to the requested one. Their order is: cutting the used part, scaling, rotation, flips, and
 * the space around.
 */
export interface TransformationPlan {
  /** In pixels of the upright source; within it. */
  readonly part: Rectangle
  /** Not yet rotated. */
  readonly scaled: Size
  /** Whether the part is not scaled but cropped to that size, where there is most to see. */
  readonly byEntropy: boolean
  readonly rotation: Rotation
  readonly flip: Transformation['flip']
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** Of the result. */
  readonly size: Size
}

/**
 * Plans a transformation of a picture with these sides when it is upright.
 * Throws `bad-request` for a `rect` beside the picture and a result that would be too large.
 */
export function planTransformation(source: Size, wanted: Transformation): TransformationPlan {
  const region = regionOf(source, wanted.rect)
  const {rotation, flip, pad} = wanted
  const {used, scaled, canvas} = fitted(turned(region, rotation), wanted)
  const byEntropy = wanted.cropPlace === 'entropy'
  const part = byEntropy
    ? region
    : turnedBack(cropAt(wanted, used, region, source), region, rotation)
  const size = {width: canvas.width + 2 * pad, height: canvas.height + 2 * pad}
  if (Math.max(size.width, size.height) > limits.transformedSide) {
    throw badRequest(
      `With "pad" the image would have ${size.width} × ${size.height} pixels; a side may have ${limits.transformedSide}.`,
    )
  }
  return {
    part,
    scaled: turned(scaled, rotation),
    byEntropy,
    rotation,
    flip,
    margins: marginsAround(scaled, size),
    size,
  }
}

function regionOf(source: Size, rect: Rectangle | undefined): Rectangle {
  if (!rect) return {left: 0, top: 0, ...source}
  const {left, top} = rect
  const width = Math.min(rect.width, source.width - left)
  const height = Math.min(rect.height, source.height - top)
  if (width > 0 && height > 0) return {left, top, width, height}
  throw badRequest(
    `The image parameter "rect" lies beside the image, which has ${source.width} × ${source.height} pixels.`,
  )
}

function marginsAround(inner: Size, outer: Size): TransformationPlan['margins'] {
  const left = Math.floor((outer.width - inner.width) / 2)
  const top = Math.floor((outer.height - inner.height) / 2)
  return {
    left,
    top,
    right: outer.width - inner.width - left,
    bottom: outer.height - inner.height - top,
  }
}
