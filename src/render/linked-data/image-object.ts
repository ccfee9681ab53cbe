import type {ImageObject} from 'schema-dts'
import type {CheckedPicture} from '../check/checked-fields.ts'
import type {Context} from '../options.ts'
import {wordsOf} from '../pictures/media-file.ts'
import {pictureFile} from '../pictures/picture-file.ts'

/** Returns an image file. Sizes are pixels, as plain numbers for search engines. */
export function imageObject(url: string, width?: number, height?: number): ImageObject {
  // schema.org's types only allow lengths with a unit.
  return {'@type': 'ImageObject', url, width: width as never, height: height as never}
}

/** Returns a picture in the text, with its words; empty when there is no file. */
export function linkedPicture(picture: CheckedPicture, context: Context): ImageObject[] {
  const file = pictureFile(picture, 1200, context)
  if (file === undefined) return []
  const words = {
    caption: wordsOf(picture.caption) ?? (picture.alt || undefined),
    creditText: wordsOf(picture.credit),
  }
  return [Object.assign(imageObject(file.url, file.width, file.height), words)]
}
