import {createImageUrlBuilder} from '@sanity/image-url'
import type {CheckedPicture} from '../check/checked-fields.ts'
import type {Rendition} from './rendition.ts'

/** The renditions that a page offers of a picture, widths in pixels, smallest first. */
export interface Measures {
  readonly widths: readonly number[]
  /** The shown width, as the value of the attribute `sizes`. */
  readonly sizes: string
  /**
   * The ratio of height to width; the picture's own by default. The focal point stays inside the
   * cut.
   */
  readonly ratio?: number
}

const ASSET_ID = /^image-[a-z0-9]{1,100}-[1-9]\d{0,9}x[1-9]\d{0,9}-[a-z0-9]{1,10}$/iu

const builder = createImageUrlBuilder({projectId: 'any', dataset: 'any'})

/**
 * Returns the renditions of a picture, smallest first, none larger than the picture after the
 * editor's crop. Empty for a picture of unknown size, or outside of a lake.
 */
export function renditionsOf(
  picture: CheckedPicture,
  src: string,
  {widths, ratio}: Pick<Measures, 'widths' | 'ratio'>,
): Rendition[] {
  const {assetId, width, height} = picture
  if (assetId === undefined || width === undefined || height === undefined) return []
  if (!ASSET_ID.test(assetId)) return []
  const {crop = {top: 0, bottom: 0, left: 0, right: 0}} = picture
  const left = width * (1 - crop.left - crop.right)
  const tall = height * (1 - crop.top - crop.bottom)
  const most = Math.max(1, Math.floor(ratio === undefined ? left : Math.min(left, tall / ratio)))
  const proportion = ratio ?? tall / left
  const fitting = widths.filter((one) => one <= most)
  const all =
    fitting.length < widths.length && fitting.at(-1) !== most ? [...fitting, most] : fitting
  return all.map((wide) => {
    const high = Math.max(1, Math.round(wide * proportion))
    const query = queryOf(picture, assetId, wide, ratio === undefined ? undefined : high)
    return {assetId, width: wide, height: high, original: src, url: src + query}
  })
}

/** Returns the query of Sanity's image API for a rendition, written by Sanity's own library. */
function queryOf(
  {crop, hotspot}: CheckedPicture,
  assetId: string,
  width: number,
  height?: number,
): string {
  const image = builder.image({asset: {_ref: assetId}, crop, hotspot}).width(width)
  const sized = height === undefined ? image : image.height(height).fit('crop')
  return new URL(sized.url()).search
}
