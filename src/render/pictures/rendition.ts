import type {PlayableFile} from '../../content/media-types.ts'

/**
 * A file of a picture that a page loads. Sizes are in pixels, after the editor's crop. A rendition is never larger than
 * its original.
 */
export interface Rendition {
  /** The id of the asset, `image-<hash>-<width>x<height>-<format>`. */
  readonly assetId: string
  readonly width: number
  readonly height: number
  /** The asset's own address. */
  readonly original: string
  /** The asset's address with the query of Sanity's image API for this rendition: `?rect=…&w=640`. */
  readonly url: string
}

/**
 * Returns the place of a rendition: an absolute address, or a path inside the site, such as
 * `pictures/ab12-640x480.jpg`. It is called once for each rendition on a page, so that a pipeline learns which files to
 * make. The same rendition must always get the same place.
 */
export type LocatePicture = (rendition: Rendition) => string

/**
 * Returns the place of an audio, a video or its subtitles: an absolute address, or a path inside the site. The same file
 * must always get the same place.
 */
export type LocateFile = (file: PlayableFile & {readonly assetId: string}) => string

/** Locates renditions on the hosted Content Lake, in the format that the reader's browser prefers. */
export const locateHostedPicture: LocatePicture = ({url}) => `${url}&auto=format`
