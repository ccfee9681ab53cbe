import type {ImageObject} from 'schema-dts'

/** An image file. Sizes are in pixels, numbers as search engines ask for them. */
export function imageObject(url: string, width?: number, height?: number): ImageObject {
  // schema.org's own types know lengths with a unit alone.
  return {'@type': 'ImageObject', url, width: width as never, height: height as never}
}
