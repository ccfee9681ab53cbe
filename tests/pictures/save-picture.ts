import {mkdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import type {Page} from 'playwright-core'
import sharp from 'sharp'

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

/** Saves what a page shows as `docs/pictures/<name>.webp`, small, with letters that stay sharp. */
export async function savePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, {recursive: true})
  await sharp(await page.screenshot())
    .webp({quality: 88, effort: 6, smartSubsample: true})
    .toFile(`${folder}${name}.webp`)
}
