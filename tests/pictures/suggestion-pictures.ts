import type {Page} from 'playwright-core'
import sharp from 'sharp'

import {openDroppedTexts} from './dropped-texts.ts'
import {openStudio} from './open-studio.ts'
import {pictureFile, savePicture} from './save-picture.ts'

/** How long a change takes to appear, with all that fades, in milliseconds. */
const settled = 2_500

/** The part of the page that the film shows, in pixels. */
const shown = {x: 880, y: 52, width: 400, height: 460}

/** Takes pictures of dropping files on a list, and a film of an editor who decides about found quotations by keyboard. */
export async function takeSuggestionPictures(): Promise<void> {
  const studio = await openStudio()
  const look = {width: 1280, height: 800, colorScheme: 'light', language: 'de-DE'} as const
  const page = await studio.open(look)
  await page.goto(`${studio.url}structure/in-work`)
  const drop = await openDroppedTexts(page)
  await page.waitForTimeout(settled)
  await savePicture(page, 'import-drop', 'studio')
  await drop()
  await page.getByTestId('import-outcome').nth(2).waitFor()
  await page.getByRole('dialog').getByRole('button', {name: 'Schließen'}).last().waitFor()
  await page.waitForTimeout(settled)
  await savePicture(page, 'import-report', 'studio')
  const [article] = await studio.client.fetch<{_id: string}[]>('*[slug.current == "rat"]')
  const id = article?._id.replace('drafts.', '') ?? ''
  const path = `structure/in-work;${id},inspect=newsdesk-suggestions`

  const dark = await studio.open({...look, colorScheme: 'dark', language: 'en-US'})
  await dark.goto(`${studio.url}${path}`)
  await dark.getByTestId('suggestion').first().waitFor()
  await dark.waitForTimeout(settled)
  await savePicture(dark, 'found-quotations-dark', 'studio')
  await dark.close()

  await page.goto(`${studio.url}${path}`)
  await page.getByTestId('suggestion').first().waitFor()
  await saveStrip(await filmDecisions(page), 'found-quotations')
  await studio.close()
}

/** Three suggestions: two are accepted, and one gets another name. Returns what the page shows before and after. */
async function filmDecisions(page: Page): Promise<Buffer[]> {
  const frames: Buffer[] = []
  const take = async () => {
    await page.waitForTimeout(settled)
    frames.push(await page.screenshot({clip: shown}))
  }
  await take()
  await page.keyboard.press('Enter')
  await take()
  await page.keyboard.press('Enter')
  await take()
  await page.keyboard.press('F2')
  await take()
  await page.keyboard.type('Eva Lindner')
  await take()
  await page.keyboard.press('Enter')
  await take()
  return frames
}

/** Saves pictures side by side, three in a row. */
async function saveStrip(frames: readonly Buffer[], name: string): Promise<void> {
  const gap = 8
  const columns = 3
  const rows = Math.ceil(frames.length / columns)
  const parts = frames.map((input, index) => ({
    input,
    left: (index % columns) * (shown.width + gap),
    top: Math.floor(index / columns) * (shown.height + gap),
  }))
  const size = {
    width: columns * (shown.width + gap) - gap,
    height: rows * (shown.height + gap) - gap,
  }
  await sharp({create: {...size, channels: 3, background: '#8a8f98'}})
    .composite(parts)
    .webp({quality: 80, effort: 6, smartSubsample: true})
    .toFile(pictureFile(name, 'studio'))
}
