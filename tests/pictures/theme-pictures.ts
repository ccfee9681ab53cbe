import {readFileSync} from 'node:fs'

import {launchBrowser} from '@newsdesk/testing/browser'
import type {Browser, Page} from 'playwright-core'
import sharp from 'sharp'

import magazine from '../../examples/themes/magazine/theme.ts'
import regional from '../../examples/themes/regional/theme.ts'
import {fontPath, type Theme} from '../../src/render/index.ts'
import {pagesIn} from '../render/sample-pages.ts'
import {site} from '../render/sample-site.ts'
import {servePages} from '../render/serve-pages.ts'
import {pictureFile, sideBySide} from './save-picture.ts'

const article = 'hafen-und-bahn/'

/** The views of a theme: on a desk and on a phone, in light and dark. */
const views = [
  {path: '', width: 1280, colorScheme: 'light'},
  {path: article, width: 1280, colorScheme: 'dark'},
  {path: article, width: 390, colorScheme: 'light'},
  {path: '', width: 390, colorScheme: 'dark'},
] as const

/** The height of every view, and of a picture of all. */
const [viewHeight, pictureHeight] = [844, 480]

/** Takes one picture of each theme, with all its views side by side. */
export async function takeThemePictures(): Promise<void> {
  const browser = await launchBrowser()
  for (const [name, theme] of Object.entries({newsdesk: {}, regional, magazine})) {
    const shots: Buffer[] = []
    for (const view of views) shots.push(await shotOf(browser, theme, view))
    const together = await sideBySide(shots)
    await together
      .webp({quality: 80, effort: 6, smartSubsample: true})
      .toFile(pictureFile(`theme-${name}`))
  }
  await browser.close()
}

async function shotOf(
  browser: Browser,
  theme: Theme,
  {path, width, colorScheme}: (typeof views)[number],
): Promise<Buffer> {
  const viewport = {width, height: viewHeight}
  const context = await browser.newContext({viewport, colorScheme, isMobile: width < 500})
  const page = await context.newPage()
  await servePages(page, site.baseUrl, pagesIn(theme))
  await serveFonts(page, theme)
  await page.goto(site.baseUrl + path)
  await page.waitForLoadState('networkidle')
  const shot = await page.screenshot()
  await context.close()
  return sharp(shot).resize({height: pictureHeight}).png().toBuffer()
}

async function serveFonts(page: Page, {fonts = [], module}: Theme): Promise<void> {
  for (const font of fonts) {
    const body = readFileSync(new URL(font.file, module))
    await page.route(site.baseUrl + fontPath(font), (route) =>
      route.fulfill({contentType: 'font/woff2', body}),
    )
  }
}
