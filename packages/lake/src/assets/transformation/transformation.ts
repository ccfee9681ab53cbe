/** How a picture is brought to the size that is asked for (https://www.sanity.io/docs/image-urls#fit). */
export const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
type Fit = (typeof fits)[number]

/** The formats that a picture can be converted to; `pjpg` is progressive JPEG. */
export const convertible = ['jpg', 'pjpg', 'png', 'webp'] as const
export type Format = (typeof convertible)[number] | 'avif' | 'gif' | 'tif'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rectangle extends Size {
  readonly left: number
  readonly top: number
}

/** A colour of 8 bits a channel; `alpha` is from 0, which is transparent, to 1. */
export interface Colour {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

/** A place in a picture in fractions of its sides, from the top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a crop is taken: at edges or in the middle, around the focal point, or where there is most to see. */
export type CropPlace = {readonly at: Point} | {readonly around: Point} | 'entropy'

/**
 * The transformation of a picture. Lengths are in pixels of the result, those of `rect` in pixels of the upright
 * picture.
 */
export interface Transformation {
  readonly autoFormat: boolean
  readonly background?: Colour
  /** 1 to 2,000. */
  readonly blur?: number
  readonly cropPlace: CropPlace
  readonly firstFrame: boolean
  readonly fit: Fit
  readonly flip: {readonly horizontal: boolean; readonly vertical: boolean}
  readonly format?: Format
  readonly greyscale: boolean
  readonly height?: number
  readonly invert: boolean
  readonly maxHeight?: number
  readonly maxWidth?: number
  readonly minHeight?: number
  readonly minWidth?: number
  /** Whether `auto` is all that is asked. */
  readonly onlyFormat: boolean
  readonly pad: number
  /** 1 to 100. */
  readonly quality?: number
  readonly rect?: Rectangle
  readonly rotation: Rotation
  /** 0 to 100. */
  readonly sharpen?: number
  readonly width?: number
}

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270
