import {launchBrowser} from '@newsdesk/testing/browser'
import type {Browser} from 'playwright-core'
import sharp from 'sharp'

import {makeNewsroom, serveFolder, type WholeNewsroom} from '../publish/newsroom-from-nothing.ts'
import {saveSmall, sideBySide} from './save-picture.ts'

/** The places of a newsroom that stand side by side: a page, how far it is scrolled, and its share of the size. */
const views = {
  desk: {
    width: 1280,
    height: 1500,
    scale: 0.45,
    shown: [
      ['', 0],
      ['bahn/', 0],
      ['bahn/', 1900],
    ],
  },
  phone: {
    width: 390,
    height: 844,
    scale: 0.75,
    shown: [
      ['', 0],
      ['bahn/', 0],
      ['bahn/', 1700],
      ['autor/eva-lindner/', 0],
    ],
  },
} as const

/** Takes pictures of a whole newsroom on a desk and on a phone, in light and dark. */
export async function takeNewsroomPictures(): Promise<void> {
  const newsroom = await makeNewsroom()
  await newsroom.build()
  const browser = await launchBrowser()
  for (const device of ['desk', 'phone'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const shots = await shotsOf(browser, newsroom, device, colorScheme)
      await saveSmall(await sideBySide(shots), `newsroom-${device}-${colorScheme}`)
    }
  }
  await browser.close()
  await newsroom.close()
}

async function shotsOf(
  browser: Browser,
  newsroom: WholeNewsroom,
  device: keyof typeof views,
  colorScheme: 'light' | 'dark',
): Promise<Buffer[]> {
  const {width, height, scale, shown} = views[device]
  const isMobile = device === 'phone'
  const context = await browser.newContext({viewport: {width, height}, colorScheme, isMobile})
  const page = await context.newPage()
  await serveFolder(page, newsroom)
  const shots: Buffer[] = []
  for (const [path, top] of shown) {
    await page.goto(newsroom.baseUrl + path)
    await page.evaluate((y) => window.scrollTo(0, y), top)
    await page.waitForLoadState('networkidle')
    const shot = sharp(await page.screenshot()).resize({width: Math.round(width * scale)})
    shots.push(await shot.png().toBuffer())
  }
  await context.close()
  return shots
}
