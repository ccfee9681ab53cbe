// Pages of articles in Chromium: layout, contrast, headings and quotation marks.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {renderPage} from '../../src/render/index.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {block, quotation, span} from './blocks.ts'
import {kasachstan} from './kasachstan.ts'

const ADDRESS = 'http://newsdesk.test/'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
})

interface Opened {
  readonly page: Page
  /** The URLs that the page requested, without its own. */
  readonly requests: string[]
  readonly complaints: string[]
}

async function open(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Opened> {
  const page = await browser.newPage({viewport: {width, height: 900}, colorScheme})
  const requests: string[] = []
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === ADDRESS) {
      await route.fulfill({contentType: 'text/html; charset=utf-8', body: html})
      return
    }
    requests.push(url)
    await route.abort()
  })
  await page.goto(ADDRESS)
  return {page, requests, complaints}
}

const SCHEMES = ['light', 'dark'] as const
const VIEWS = [
  {width: 320, scheme: 'light'},
  {width: 1280, scheme: 'dark'},
] as const

describe.each(VIEWS)('the seeded article at $width px, $scheme', ({width, scheme}) => {
  let opened: Opened

  beforeAll(async () => {
    opened = await open(renderPage(kasachstan()), width, scheme)
  })

  afterAll(async () => {
    await opened?.page.close()
  })

  test('causes no request and no browser warning', () => {
    expect(opened.requests).toEqual([])
    expect(opened.complaints).toEqual([])
  })

  test('does not scroll sideways', async () => {
    const overflow = await opened.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })

  test('has a contrast of at least 4.5 to 1', async () => {
    expect(await lowestContrast(opened.page)).toBeGreaterThanOrEqual(4.5)
  })
})

test('the page follows the preferred colour scheme', async () => {
  const colours = await Promise.all(
    SCHEMES.map(async (scheme) => {
      const {page} = await open(renderPage(kasachstan()), 390, scheme)
      const colour = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      )
      await page.close()
      return colour
    }),
  )
  expect(colours).toEqual(['rgb(255, 254, 251)', 'rgb(23, 22, 20)'])
})

test('headings are in order, and the title is the first', async () => {
  const {page} = await open(renderPage(kasachstan()), 390, 'light')
  const headings = await page
    .getByRole('heading')
    .evaluateAll((elements) => elements.map((element) => element.tagName))
  expect(headings).toEqual(['H1', 'H2', 'H2', 'H2'])
  expect(await page.getByRole('article').count()).toBe(1)
  expect(await page.getByRole('region').count()).toBe(3)
  await page.close()
})

test('every quotation shows its marks exactly once', async () => {
  const {page} = await open(renderPage(kasachstan()), 1280, 'light')
  const quotations = await page.locator('q').evaluateAll((elements) =>
    elements.map((element) => {
      const text = element.textContent
      const around = [element.previousSibling, element.nextSibling].map((node) => node?.textContent)
      return {
        generated: [
          getComputedStyle(element, '::before'),
          getComputedStyle(element, '::after'),
        ].map(({content}) => content),
        quotes: getComputedStyle(element).quotes,
        hasMarks: /["„“]/u.test(text) || around[0]?.endsWith('"') || around[1]?.startsWith('"'),
      }
    }),
  )
  expect(quotations).toHaveLength(13)
  for (const shown of quotations) {
    expect(shown).toEqual({
      generated: ['open-quote', 'close-quote'],
      quotes: '"„" "“" "‚" "‘"',
      hasMarks: false,
    })
  }
  await page.close()
})

test('a quotation without quotation marks in the text gets none', async () => {
  const widths = await Promise.all(
    [quotation('', 'ja', ''), quotation('"', 'ja', '"'), quotation('„', 'ja', '“')].map(
      async (words) => {
        const {page} = await open(renderPage({sections: [{body: [words]}]}), 390, 'light')
        const width = await page.locator('q').evaluate((q) => q.getBoundingClientRect().width)
        await page.close()
        return width
      },
    ),
  )
  const [bare = 0, straight = 0, german = 0] = widths
  expect(straight).toBeGreaterThan(bare + 5)
  expect(german).toBe(straight)
})

test('a quotation between paragraphs opens with a mark, unless its text begins with one', async () => {
  const quotes = ['Wir bauen.', '"Wir" bauen.'].map((text) => ({_type: 'quote', text}))
  const body = [...quotes, quotation('"', 'ja', '"')]
  const {page} = await open(renderPage({sections: [{body}]}), 390, 'light')
  const before = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((shown) => shown.map((element) => getComputedStyle(element, '::before').content))
  expect(await before('.quote p')).toEqual([expect.stringContaining('open-quote'), 'none'])
  // A quotation ends with its block: the next one opens on the first level.
  const width = () => page.locator('q').evaluate((q) => q.getBoundingClientRect().width)
  const behind = await width()
  await page.locator('.quote').evaluateAll((all) => all.forEach((quote) => quote.remove()))
  expect(await width()).toBe(behind)
  await page.close()
})

test('long words and addresses break before they overflow', async () => {
  const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2)
  const article = {
    kicker: long,
    title: long,
    lead: long,
    sections: [
      {
        heading: long,
        body: [
          block([long]),
          block([span(long, 'strong')], {style: 'h3'}),
          block([long], {listItem: 'bullet', level: 10}),
          {_type: 'quote', text: long, source: {name: long}},
          {_type: 'picture', alt: long, caption: long, credit: long},
          {_type: long},
        ],
      },
    ],
  }
  const {page} = await open(renderPage(article, {unknown: 'mark'}), 320, 'light')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.close()
})

test('a picture is requested once, and its space is reserved before it loads', async () => {
  const url = 'http://newsdesk.test/a.jpg'
  const image = {alt: 'A', asset: {url, dimensions: {width: 1200, height: 800}}}
  const {page, requests} = await open(renderPage({title: 'T', image}), 390, 'light')
  await page.locator('img').scrollIntoViewIfNeeded()
  await expect.poll(() => requests).toEqual([url])
  const ratio = await page.locator('img').evaluate((img) => img.clientWidth / img.clientHeight)
  expect(ratio).toBeCloseTo(1.5, 1)
  await page.close()
})

test('the content security policy blocks an injected script', async () => {
  const html = renderPage({title: 'T'}).replace(
    '</main>',
    '<script>document.title = "!"</script>$&',
  )
  const {page, complaints} = await open(html, 390, 'light')
  expect(await page.title()).toBe('T')
  expect(complaints.join()).toContain('Content Security Policy')
  await page.close()
})

/** The lowest WCAG 2.2 contrast of any text on the page with the background it stands on. */
async function lowestContrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rgb = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number)
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = rgb(colour).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const paper = luminance(getComputedStyle(document.documentElement).backgroundColor)
    const contrasts = [...document.querySelectorAll('main *')].map((element) => {
      const ink = luminance(getComputedStyle(element).color)
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
    })
    return Math.min(...contrasts)
  })
}
