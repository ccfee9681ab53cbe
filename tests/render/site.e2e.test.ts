// All pages of a site in Chromium: accessibility, pictures and links.
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import magazine from '../../examples/themes/magazine/theme.ts'
import regional from '../../examples/themes/regional/theme.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {axeFindings} from './axe-findings.ts'
import {pages, pagesIn} from './sample-pages.ts'
import {site} from './sample-site.ts'
import {servePages} from './serve-pages.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const shown = Object.keys(pages).filter((path) => path !== 'umzug/')

describe.each(shown)('/%s', (path) => {
  test('axe finds no violation in light and dark, and nothing overflows from 320 px on', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await servePages(page, site.baseUrl, pages)
    expect(await axeFindings(page, site.baseUrl + path)).toEqual([])
    for (const width of [320, 600, 800, 1800]) {
      await page.setViewportSize({width, height: 900})
      const shownWidth = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(shownWidth).toBe(width)
    }
    await context.close()
  })
})

test.each([
  ['of newsdesk', {}],
  ['of a regional paper', regional],
  ['of a magazine', magazine],
])(
  'in a theme %s, with an accent that cannot be read as it is, axe finds no violation',
  async (_, theme) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const pale = {...site, accent: '#ffd400'}
    await servePages(page, site.baseUrl, pagesIn(theme, pale))
    for (const path of ['', 'hafen-und-bahn/']) {
      expect(await axeFindings(page, site.baseUrl + path)).toEqual([])
    }
    await context.close()
  },
)

test('the sources of quotations are readable by touch, by keyboard and in print', async () => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: {width: 390, height: 844},
  })
  const page = await context.newPage()
  await servePages(page, site.baseUrl, pages)
  await page.goto(`${site.baseUrl}kasachstan-proteste/`)
  const reference = page.getByRole('link', {name: 'Quelle 5: Antony Blinken'})
  expect(await reference.first().evaluate((link) => getComputedStyle(link).opacity)).toBe('1')
  await reference.first().tap()
  await expect
    .poll(() => page.locator('li:target').innerText())
    .toContain('Antony Blinken, US-Außenminister')
  await page.emulateMedia({media: 'print'})
  expect(
    await reference.first().evaluate((link) => getComputedStyle(link, '::after').content),
  ).toBe('"5"')
  expect(await page.locator('main').innerText()).toContain('Wer zitiert wird')
  await context.close()
})

test('a browser loads the fitting rendition of a picture, and pages link to each other', async () => {
  const context = await browser.newContext({
    viewport: {width: 320, height: 600},
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await servePages(page, site.baseUrl, pages)
  await page.goto(site.baseUrl)
  await page.getByRole('link', {name: /Schießbefehl/u}).click()
  await page.waitForURL('**/kasachstan-proteste/')
  await page.locator('img').first().scrollIntoViewIfNeeded()
  expect(asked.findLast((url) => url.includes('almaty'))).toMatch(/-320x192\.svg$/u)
  await page.getByRole('link', {name: 'Kassym-Schomart Tokajew', exact: true}).click()
  await page.waitForURL('**/quelle/kassym-schomart-tokajew/')
  await page.getByRole('link', {name: site.title}).click()
  await page.waitForURL(site.baseUrl)
  await context.close()
})
