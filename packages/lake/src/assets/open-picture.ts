import sharp, {type Sharp, type SharpOptions} from 'sharp'

import {badRequest, LakeError, reasonOf} from '../errors.ts'
import {limits} from '../limits.ts'
import type {Content} from './asset-files.ts'

/** Opens a picture, upright as its EXIF orientation says. Errors come when it is read. */
export function openPicture(content: Content, options: SharpOptions = {}): Sharp {
  return sharp(content, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: limits.imagePixels,
    ...options,
  })
}

/** Runs work on a picture. Throws `bad-request`, for people, when the picture is damaged or too large. */
export async function pictureWork<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LakeError) throw error
    throw badRequest(describe(reasonOf(error)))
  }
}

function describe(reason: string): string {
  if (reason.includes('exceeds pixel limit')) {
    return `The image has more than the ${limits.imagePixels / 1e6} megapixels that an image may have. Make it smaller.`
  }
  const [first = ''] = reason.split('\n')
  return `The image cannot be read; it may be damaged or cut off (${first.trim()}). Open it in another program and save it again.`
}
