import {launchBrowser} from '@newsdesk/testing/browser'
import {pages} from '../render/sample-pages.ts'
import {site} from '../render/sample-site.ts'
import {servePages} from '../render/serve-pages.ts'
import {savePicture} from './save-picture.ts'

interface View {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  readonly colorScheme?: 'dark'
  /** The element that the picture shows in its middle. */
  readonly at?: string
}

const article = 'kasachstan-proteste/'
const views: readonly View[] = [
  {name: 'site-article', path: article, width: 1280, height: 960},
  {name: 'site-phone-dark', path: article, width: 390, height: 844, colorScheme: 'dark'},
  {name: 'site-phone-sources', path: article, width: 390, height: 844, at: '.notes'},
  {name: 'site-front', path: '', width: 1280, height: 960},
  {name: 'site-source', path: 'quelle/kassym-schomart-tokajew/', width: 1024, height: 900},
]

/** Takes pictures of pages of the sample site. */
export async function takeSitePictures(): Promise<void> {
  const browser = await launchBrowser()
  for (const {name, path, width, height, colorScheme = 'light', at} of views) {
    const isPhone = width < 500
    const context = await browser.newContext({
      viewport: {width, height},
      colorScheme,
      hasTouch: isPhone,
      isMobile: isPhone,
    })
    const page = await context.newPage()
    await servePages(page, site.baseUrl, pages)
    await page.goto(site.baseUrl + path)
    if (at !== undefined) {
      const shown = page.locator(at).first()
      await shown.evaluate((element) => element.scrollIntoView({block: 'center'}))
    }
    await page.waitForLoadState('networkidle')
    await savePicture(page, name)
    await context.close()
  }
  await browser.close()
}
