import type {Sharp} from 'sharp'

import {badRequest} from '../../errors.ts'
import {limits} from '../../limits.ts'
import type {Content} from '../asset-files.ts'
import {openPicture} from '../open-picture.ts'
import {planBlur, type Blur} from './blur.ts'
import {encode} from './encode.ts'
import {turned} from './crop-place.ts'
import {planTransformation, type TransformationPlan} from './transformation-plan.ts'
import type {Colour, Format, Size, Transformation} from './transformation.ts'

const transparent: Colour = {r: 0, g: 0, b: 0, alpha: 0}

/**
 * Transforms a picture. An animated picture stays animated if the format allows it. Throws `bad-request` as {@link
 * planTransformation} does, and for a transformation that animated pictures cannot have. A damaged picture throws the
 * error of `sharp`.
 */
export async function render(
  content: Content,
  wanted: Transformation,
  format: Format,
): Promise<Buffer> {
  const {autoOrient: source, pages = 1} = await openPicture(content).metadata()
  const animated = moves(source, pages, wanted, format)
  if (animated) checkAnimated(wanted)
  const plan = planTransformation(source, wanted)
  if (animated) checkFrames(plan, pages)
  const blur = wanted.blur === undefined ? undefined : planBlur(plan.size, wanted.blur)
  const shrunk = shrink(plan, blur)
  const scaled = scale(openPicture(content, {animated}), source, shrunk)
  const upright = await turn(scaled, plan, animated)
  const filled = fillIn(upright, backdropOf(wanted, format), plan)
  const blurred = blur ? await blurAt(filled, shrunk.size, blur, plan.size) : filled
  return encode(finish(blurred, wanted), format, wanted.quality).toBuffer()
}

function moves(source: Size, pages: number, {firstFrame}: Transformation, format: Format): boolean {
  return (
    pages > 1 &&
    !firstFrame &&
    (format === 'gif' || format === 'webp') &&
    source.width * source.height * pages <= limits.imagePixels
  )
}

/** Refuses operations that would run from one frame into the next. */
function checkAnimated({rotation, flip, blur, sharpen, cropPlace}: Transformation): void {
  const impossible = [
    ['or', rotation !== 0],
    ['flip=v', flip.vertical],
    ['blur', blur !== undefined],
    ['sharp', sharpen !== undefined],
    ['crop=entropy', cropPlace === 'entropy'],
  ].flatMap(([name, asked]) => (asked ? name : []))
  if (impossible.length === 0) return
  throw badRequest(
    `The image is animated, and ${impossible.join(', ')} only works on still images. Add frame=1 for its first frame.`,
  )
}

function checkFrames({size}: TransformationPlan, pages: number): void {
  if (size.width * size.height * pages <= limits.imagePixels) return
  throw badRequest(
    `The ${pages} frames of the image would have ${size.width} × ${size.height} pixels each, more than the ${limits.imagePixels / 1e6} megapixels that all of them may have. Ask for a smaller image, or add frame=1 for its first frame.`,
  )
}

/** Scales a picture to the size at which it is blurred, if only scaling depends on its size. */
function shrink(plan: TransformationPlan, blur: Blur | undefined): TransformationPlan {
  const hasMargins = Object.values(plan.margins).some((margin) => margin > 0)
  if (!blur || plan.byEntropy || hasMargins) return plan
  return {...plan, scaled: turned(blur.size, plan.rotation), size: blur.size}
}

/** Blurs a picture that has one size, and gives it the size of the result. */
async function blurAt(picture: Sharp, size: Size, blur: Blur, result: Size): Promise<Sharp> {
  if (isSame(blur.size, result)) return picture.blur(blur.sigma)
  const small = isSame(size, blur.size)
    ? picture
    : (await reopened(picture)).resize({...blur.size, fit: 'fill'})
  const blurred = await reopened(small.blur(blur.sigma))
  return blurred.resize({...result, fit: 'fill', kernel: 'cubic'})
}

function scale(picture: Sharp, source: Size, {part, scaled, byEntropy}: TransformationPlan): Sharp {
  const {left, top, ...size} = part
  const isWhole = left === 0 && top === 0 && isSame(size, source)
  const cut = isWhole ? picture : picture.extract(part)
  // A picture of the right size is not scaled, because scaling would only lose sharpness.
  if (isSame(size, scaled)) return cut
  return byEntropy
    ? cut.resize({...scaled, fit: 'cover', position: 'entropy'})
    : cut.resize({...scaled, fit: 'fill'})
}

/** Rotates and flips, which `sharp` does in an order of its own unless it has finished what goes before. */
async function turn(
  picture: Sharp,
  {rotation, flip}: TransformationPlan,
  animated: boolean,
): Promise<Sharp> {
  if (animated) return picture.flop(flip.horizontal)
  if (rotation === 0) return picture.flip(flip.vertical).flop(flip.horizontal)
  const rotated = (await reopened(picture)).rotate(rotation)
  if (!flip.vertical && !flip.horizontal) return rotated
  return (await reopened(rotated)).flip(flip.vertical).flop(flip.horizontal)
}

async function reopened(picture: Sharp): Promise<Sharp> {
  const {data, info} = await picture.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  return openPicture(data, {raw: {width, height, channels}})
}

/** The colour behind transparent pixels. JPEG has no transparency: there it is white, or the colour on white. */
function backdropOf({background}: Transformation, format: Format): Colour {
  if (format !== 'jpg' && format !== 'pjpg') return background ?? transparent
  const {r, g, b, alpha} = background ?? transparent
  const onWhite = (channel: number) => Math.round(channel * alpha + 255 * (1 - alpha))
  return {r: onWhite(r), g: onWhite(g), b: onWhite(b), alpha: 1}
}

/** Puts the colour behind what is transparent and into the space around. */
function fillIn(picture: Sharp, backdrop: Colour, {margins}: TransformationPlan): Sharp {
  const isOpaque = backdrop.alpha === 1
  const hasMargins = Object.values(margins).some((margin) => margin > 0)
  const around = isOpaque ? backdrop : transparent
  const extended = hasMargins ? picture.extend({...margins, background: around}) : picture
  if (isOpaque) return extended.flatten({background: backdrop})
  if (backdrop.alpha === 0) return extended
  const dot = {create: {width: 1, height: 1, channels: 4 as const, background: backdrop}}
  return extended.composite([{input: dot, tile: true, blend: 'dest-over'}])
}

/** Effects on the finished picture. How strong sharpening is on the hosted lake is not documented. */
function finish(picture: Sharp, {sharpen, greyscale, invert}: Transformation): Sharp {
  let finished = picture
  if (sharpen) finished = finished.sharpen({sigma: 0.5 + sharpen / 50})
  if (greyscale) finished = finished.greyscale()
  if (invert) finished = finished.negate({alpha: false})
  return finished
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height
}
