import type {ImageObject} from 'schema-dts'

/** Returns an image file. Sizes are pixels, as plain numbers for search engines. */
export function imageObject(url: string, width?: number, height?: number): ImageObject {
  // schema.org's types only allow lengths with a unit.
  return {'@type': 'ImageObject', url, width: width as never, height: height as never}
}
