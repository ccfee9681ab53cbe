import type {ImageObject} from 'schema-dts'
import type {CheckedPicture} from '../check/checked-fields.ts'
import type {Context} from '../options.ts'
import {absoluteAddress} from '../pictures/address.ts'
import {renditionsOf} from '../pictures/renditions.ts'
import {imageObject} from './image-object.ts'
import {filledText} from './filled-text.ts'

/** Returns the picture in the three shapes that search engines want, or as uploaded. */
export function linkedImages(picture: CheckedPicture, context: Context): ImageObject[] {
  const {src, alt, width, height} = picture
  if (src === undefined) return []
  const words = {
    caption: filledText(picture.caption) ?? (alt || undefined),
    creditText: filledText(picture.credit),
  }
  const {locatePicture} = context
  const located = SHAPES.flatMap((ratio) => {
    const rendition = renditionsOf(picture, src, {widths: [1200], ratio}).at(-1)
    const url = rendition && locatePicture && absoluteAddress(locatePicture(rendition), context)
    return rendition && url !== undefined
      ? [imageObject(url, rendition.width, rendition.height)]
      : []
  })
  const images = located.length > 0 ? located : [imageObject(src, width, height)]
  return images.map((image) => Object.assign(image, words))
}

const SHAPES = [9 / 16, 3 / 4, 1]
