import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import sharp from 'sharp'

import {launchBrowser} from '@newsdesk/testing/browser'
import {pages} from './sample-pages.ts'
import {site} from './sample-site.ts'
import {servePages} from './serve-pages.ts'

/** Takes the pictures in docs/page/ anew: `npm run page:screenshots`. */
const folder = fileURLToPath(new URL('../../docs/page/', import.meta.url))
mkdirSync(folder, {recursive: true})

interface View {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  readonly colorScheme?: 'dark'
  readonly media?: 'print'
  /** The element that is in the middle of the picture. */
  readonly at?: string
}

const article = 'kasachstan-proteste/'
const views: readonly View[] = [
  {name: 'article-wide', path: article, width: 1280, height: 960},
  {name: 'article-dark', path: article, width: 1280, height: 960, colorScheme: 'dark'},
  {name: 'article-phone', path: article, width: 390, height: 844},
  {name: 'article-phone-dark', path: article, width: 390, height: 844, colorScheme: 'dark'},
  {name: 'article-narrow', path: article, width: 320, height: 640, at: 'q'},
  {name: 'article-sources', path: article, width: 390, height: 844, at: '.notes'},
  {name: 'article-print', path: article, width: 720, height: 1018, media: 'print'},
  {name: 'blocks-wide', path: 'hafen-und-bahn/', width: 1280, height: 1100, at: '.quote'},
  {name: 'front-wide', path: '', width: 1280, height: 960},
  {name: 'front-phone', path: '', width: 390, height: 844},
  {
    name: 'archive-phone-dark',
    path: 'archiv/2022-01/',
    width: 390,
    height: 844,
    colorScheme: 'dark',
  },
  {name: 'archive-wide', path: 'archiv/2022-01/', width: 1280, height: 960},
  {name: 'topic', path: 'thema/verkehr/', width: 1024, height: 768},
  {name: 'source', path: 'quelle/kassym-schomart-tokajew/', width: 1024, height: 900},
]

const browser = await launchBrowser()
for (const {name, path, width, height, colorScheme = 'light', media, at} of views) {
  const isPhone = width < 500
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme,
    hasTouch: isPhone,
    isMobile: isPhone,
  })
  const page = await context.newPage()
  if (media) await page.emulateMedia({media})
  await servePages(page, site.baseUrl, pages)
  await page.goto(site.baseUrl + path)
  if (at)
    await page
      .locator(at)
      .first()
      .evaluate((element) => element.scrollIntoView({block: 'center'}))
  await page.waitForLoadState('networkidle')
  const png = await page.screenshot()
  await sharp(png)
    .png({palette: true, quality: 90, effort: 10})
    .toFile(join(folder, `${name}.png`))
  await context.close()
}
await browser.close()
