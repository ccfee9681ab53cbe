import type {CheckedPicture} from '../check/checked-fields.ts'
import type {Context} from '../options.ts'
import {absoluteAddress} from './address.ts'
import {renditionsOf} from './renditions.ts'

/**
 * Returns the file of a picture for programs that read an article away from its page, at most so many pixels wide. A
 * picture that cannot be located is its upload. Undefined without a file, or without a site for its place.
 */
export function pictureFile(
  picture: CheckedPicture,
  width: number,
  context: Context,
): {readonly url: string; readonly width?: number; readonly height?: number} | undefined {
  if (picture.src === undefined) return undefined
  const rendition = renditionsOf(picture, picture.src, {widths: [width]}).at(-1)
  const {locatePicture} = context
  if (!rendition || !locatePicture) {
    return {url: picture.src, width: picture.width, height: picture.height}
  }
  const url = absoluteAddress(locatePicture(rendition), context)
  return url === undefined ? undefined : {url, width: rendition.width, height: rendition.height}
}
