import {encode} from 'blurhash'
import type {Sharp} from 'sharp'

import {badRequest} from '../errors.ts'
import {limits} from '../limits.ts'
import type {Content} from './asset-files.ts'
import {parseExif, type Exif} from './exif.ts'
import type {MetadataPart} from './metadata-parts.ts'
import {openPicture} from './open-picture.ts'
import {paletteOf, type Palette} from './palette.ts'

const usualParts: readonly MetadataPart[] = ['blurhash', 'lqip', 'palette']

/** The metadata of an image in its document (https://www.sanity.io/docs/image-metadata). */
export interface ImageMetadata extends Exif {
  readonly _type: 'sanity.imageMetadata'
  readonly blurHash?: string
  readonly dimensions: {
    readonly _type: 'sanity.imageDimensions'
    readonly aspectRatio: number
    /** In pixels, upright. */
    readonly height: number
    readonly width: number
  }
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
  readonly lqip?: string
  readonly palette?: Palette
}

/** Sides of the small pictures that are enough for each part, in pixels. */
const sides = {palette: 128, blurHash: 32, lqipWidth: 20, lqipHeight: 200}

/** How many waves a BlurHash has along the longer side. */
const blurHashWaves = 5

/**
 * Reads the metadata of an image and decodes all its pixels, so that a damaged image is refused. Throws `bad-request`
 * for too many pixels, and the error of `sharp` for a damaged image.
 */
export async function imageMetadata(
  content: Content,
  asked: readonly MetadataPart[] = usualParts,
): Promise<ImageMetadata> {
  const open = () => openPicture(content)
  const {autoOrient, hasAlpha, exif: exifData} = await open().metadata()
  const {width, height} = autoOrient
  if (width * height > limits.imagePixels) {
    throw badRequest(
      `The image has ${width} × ${height} pixels, more than the ${limits.imagePixels / 1e6} megapixels that an image may have. Make it smaller.`,
    )
  }
  const small = await open()
    .resize(sides.palette, sides.palette, {fit: 'inside', withoutEnlargement: true})
    .png()
    .toBuffer()
  const parts = new Set(asked)
  const {image, exif, location} = parseExif(exifData)
  const isOpaque = !hasAlpha || (await open().stats()).isOpaque
  return {
    _type: 'sanity.imageMetadata',
    ...(parts.has('blurhash') && {blurHash: await blurHash(openPicture(small))}),
    dimensions: {_type: 'sanity.imageDimensions', aspectRatio: width / height, height, width},
    ...(parts.has('exif') && exif && {exif}),
    hasAlpha,
    ...(parts.has('image') && image && {image}),
    isOpaque,
    ...(parts.has('location') && location && {location}),
    ...(parts.has('lqip') && {lqip: await lqip(openPicture(small), isOpaque)}),
    ...(parts.has('palette') && (await paletteField(openPicture(small)))),
  }
}

async function paletteField(picture: Sharp): Promise<{palette?: Palette}> {
  const palette = await paletteOf(await picture.ensureAlpha().raw().toBuffer())
  return palette ? {palette} : {}
}

/** A picture 20 pixels wide as a data URL. */
async function lqip(picture: Sharp, isOpaque: boolean): Promise<string> {
  const tiny = picture.resize(sides.lqipWidth, sides.lqipHeight, {fit: 'inside'})
  const bytes = await (isOpaque ? tiny.jpeg({quality: 60}) : tiny.png()).toBuffer()
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`
}

async function blurHash(picture: Sharp): Promise<string> {
  const {data, info} = await picture
    .resize(sides.blurHash, sides.blurHash, {fit: 'inside'})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const waves = (side: number) =>
    Math.max(1, Math.round((blurHashWaves * side) / Math.max(info.width, info.height)))
  const pixels = new Uint8ClampedArray(data)
  return encode(pixels, info.width, info.height, waves(info.width), waves(info.height))
}
