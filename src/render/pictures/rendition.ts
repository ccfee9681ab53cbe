/**
 * One file of a picture that a page asks for. Sizes are in pixels, after the editor's crop; a
 * rendition is never larger than what it is made from.
 */
export interface Rendition {
  /** The id of the asset, `image-<hash>-<width>x<height>-<format>`. */
  readonly assetId: string
  readonly width: number
  readonly height: number
  /** The asset's own address. */
  readonly original: string
  /** The same with the query of Sanity's image API that makes this rendition: `?rect=…&w=640`. */
  readonly url: string
}

/**
 * Says where a rendition will be found: an absolute address, or a path inside the site, such as
 * `pictures/ab12-640x480.jpg`. It is asked once for each rendition on a page, so that a pipeline
 * which makes the files learns which ones. The same rendition must always get the same answer.
 */
export type LocatePicture = (rendition: Rendition) => string

/** Where the hosted Content Lake makes a rendition, in the format that the reader's browser likes best. */
export const locateHostedPicture: LocatePicture = ({url}) => `${url}&auto=format`
