import type {Sharp} from 'sharp'

import type {Format} from './transformation.ts'

/** The default quality of JPEG and WebP (https://www.sanity.io/docs/image-urls#q). */
const usualQuality = 75

/** Writes a picture in a format; `quality` is from 1 to 100, for formats that have one. */
export function encode(picture: Sharp, format: Format, quality = usualQuality): Sharp {
  switch (format) {
    case 'jpg':
      return picture.jpeg({quality})
    case 'pjpg':
      return picture.jpeg({quality, progressive: true})
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({quality})
    case 'gif':
      return picture.gif()
    case 'tif':
      return picture.tiff({quality})
    case 'avif':
      // The least effort: it is slow enough.
      return picture.avif({quality, effort: 0})
  }
}
