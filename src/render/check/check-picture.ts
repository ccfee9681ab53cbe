import {fieldsOf} from '../../content/unknown-value.ts'
import {safeWebHref} from '../link.ts'
import type {Area, CheckedPicture, Sides} from './checked-fields.ts'
import {checkField, textOf} from './field.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Report} from './report.ts'
import {fields, file, sizes, text} from './shape.ts'

/** The fields of the part of a picture that is shown. */
export const shownArea = {
  crop: sizes('top', 'bottom', 'left', 'right'),
  hotspot: sizes('x', 'y', 'width', 'height'),
}

/** The fields that {@link checkPicture} reads. */
export const pictureShape = fields({
  asset: file,
  alt: text,
  caption: text,
  credit: text,
  ...shownArea,
})

const LONGEST_PLACEHOLDER = 10_000

/**
 * Reads a picture, with its file resolved or not. A missing file leaves `src` out, and so does an
 * address outside the web, which is reported. Sizes count only as whole pixels.
 */
export function checkPicture(value: object, place: Place, report: Report): CheckedPicture {
  const {asset, alt, caption, credit, crop, hotspot} = value as Record<string, unknown>
  const stored = fieldsOf(asset)
  const {url, lqip} = stored
  const {width, height} = fieldsOf(stored['dimensions'])
  const src = safeWebHref(url)
  if (src === undefined && url != null) {
    report('unsafe-link', fieldAt(fieldAt(place, 'asset'), 'url'), url)
  }
  const altText = checkField(alt, fieldAt(place, 'alt'), report)
  return {
    place,
    src,
    assetId: textOf(stored, '_id'),
    alt: typeof altText === 'string' ? altText : '',
    width: pixels(width),
    height: pixels(height),
    crop: checkCrop(crop),
    hotspot: checkHotspot(hotspot),
    lqip: typeof lqip === 'string' && isPlaceholder(lqip) ? lqip : undefined,
    caption: checkField(caption, fieldAt(place, 'caption'), report),
    credit: checkField(credit, fieldAt(place, 'credit'), report),
  }
}

function isPlaceholder(url: string): boolean {
  return url.length < LONGEST_PLACEHOLDER && /^data:image\/[a-z]+;base64,[\w+/=]+$/u.test(url)
}

function checkCrop(value: unknown): Sides | undefined {
  const {top, bottom, left, right} = fieldsOf(value)
  const sides = {top: part(top), bottom: part(bottom), left: part(left), right: part(right)}
  const isCut = sides.top + sides.bottom + sides.left + sides.right > 0
  return isCut && sides.top + sides.bottom < 1 && sides.left + sides.right < 1 ? sides : undefined
}

function checkHotspot(value: unknown): Area | undefined {
  const {x, y, width, height} = fieldsOf(value)
  if (typeof x !== 'number' || typeof y !== 'number') return undefined
  return {x: part(x), y: part(y), width: part(width ?? 0), height: part(height ?? 0)}
}

/** Reads a fraction of a side, 0 to 1. */
function part(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(value, 1) : 0
}

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}
