import {mkdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import type {Page} from 'playwright-core'
import sharp from 'sharp'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

/** Saves what a page shows as `<name>.webp` in a folder of `docs/`, small, with letters that stay sharp. */
export async function savePicture(
  page: Page,
  name: string,
  folder: 'pictures' | 'studio' = 'pictures',
): Promise<void> {
  await sharp(await page.screenshot())
    .webp({quality: 88, effort: 6, smartSubsample: true})
    .toFile(pictureFile(name, folder))
}

/** Returns the file of a picture, in a folder that is there. */
export function pictureFile(name: string, folder: 'pictures' | 'studio' = 'pictures'): string {
  mkdirSync(`${docs}${folder}`, {recursive: true})
  return `${docs}${folder}/${name}.webp`
}
