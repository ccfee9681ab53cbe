import {mkdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import type {Page} from 'playwright-core'
import sharp, {type Sharp} from 'sharp'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
type Folder = 'pictures' | 'studio'

/** Saves what a page shows as `<name>.webp` in a folder of `docs/`, small, with letters that stay sharp. */
export async function savePicture(
  page: Page,
  name: string,
  folder: Folder = 'pictures',
): Promise<void> {
  await sharp(await page.screenshot())
    .webp({quality: 88, effort: 6, smartSubsample: true})
    .toFile(pictureFile(name, folder))
}

/** Saves a picture as `<name>.png` in a folder of `docs/`, with a palette. */
export async function saveSmall(
  picture: Sharp,
  name: string,
  folder: Folder = 'pictures',
): Promise<void> {
  await picture
    .png({palette: true, quality: 50, effort: 10, dither: 0})
    .toFile(pictureFile(name, folder, 'png'))
}

/** Returns the file of a picture, in a folder that is there. */
export function pictureFile(name: string, folder: Folder = 'pictures', ending = 'webp'): string {
  mkdirSync(`${docs}${folder}`, {recursive: true})
  return `${docs}${folder}/${name}.${ending}`
}

/** Returns pictures of one height beside each other on grey. */
export async function sideBySide(shots: readonly Buffer[]): Promise<Sharp> {
  const gap = 12
  const places: {input: Buffer; left: number; top: number}[] = []
  let [left, height] = [0, 0]
  for (const input of shots) {
    const size = await sharp(input).metadata()
    places.push({input, left, top: 0})
    left += size.width + gap
    height = size.height
  }
  const grey = {width: left - gap, height, channels: 3, background: '#8a8a8a'} as const
  // Composed at once, because later steps would come before it.
  return sharp(await sharp({create: grey}).composite(places).png().toBuffer())
}
