import type {CheckedRecording} from '../check/check-recording.ts'
import type {HtmlContext} from '../html/context.ts'
import {pictureAddress} from './address.ts'
import {renditionsOf} from './renditions.ts'

/** The width of a column of text on a display with two pixels to a point. */
const width = 1280

/** Returns the picture that stands in the place of a video until it plays; sizes are pixels. Undefined without one. */
export function posterOf(
  {poster}: CheckedRecording,
  context: HtmlContext,
): {readonly url: string; readonly width?: number; readonly height?: number} | undefined {
  if (poster?.src === undefined) return undefined
  const rendition = renditionsOf(poster, poster.src, {widths: [width]}).at(-1)
  const {locatePicture} = context
  if (!rendition || !locatePicture) {
    return {url: poster.src, width: poster.width, height: poster.height}
  }
  const url = pictureAddress(locatePicture(rendition), context)
  return {url, width: rendition.width, height: rendition.height}
}
