// A newsroom made from nothing: settings, departments, pages, authors, a theme and every block, published and checked.
import {launchBrowser} from '@newsdesk/testing/browser'
import fc from 'fast-check'
import {XMLValidator} from 'fast-xml-parser'
import type {Browser} from 'playwright-core'
import Parser from 'rss-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import regional from '../../examples/themes/regional/theme.ts'
import {ARTICLE_BY_SLUG} from '../../src/content/queries/index.ts'
import type {SiteReport} from '../../src/publish/index.ts'
import {blockTypes} from '../../src/render/blocks/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {axeFindings} from '../render/axe-findings.ts'
import {hasJava, htmlFindings, nuFindings} from '../render/html-checkers.ts'
import {fitsNinjs} from '../render/ninjs-schema.ts'
import {filesOf} from './newsroom.ts'
import {makeNewsroom, serveFolder, type WholeNewsroom} from './newsroom-from-nothing.ts'

let newsroom: WholeNewsroom
let browser: Browser
let report: SiteReport
let files: Readonly<Record<string, string>>

beforeAll(async () => {
  newsroom = await makeNewsroom()
  report = await newsroom.build(regional)
  files = filesOf(newsroom.folder)
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

/** The files with an ending, by their paths. */
const endingIn = (ending: string) => Object.entries(files).filter(([path]) => path.endsWith(ending))
const pages = () => endingIn('.html').filter(([path]) => !path.endsWith('.fragment.html'))

test('01 the site has every page of the newsroom and all pages that the law requires', () => {
  expect(report).toMatchObject({failures: [], missingPages: []})
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'autor/eva-lindner/index.html',
      'bahn/index.html',
      'fonts/vollkorn.woff2',
      'impressum/index.html',
      'kultur/index.html',
      'politik/feed.xml',
      'wirtschaft/index.html',
    ]),
  )
})

test('02 the page shows a block of every type without problems', async () => {
  const article = await newsroom.client.fetch(ARTICLE_BY_SLUG, {slug: 'bahn'})
  if (!article) throw new Error('The article is not there.')
  const site = {title: 'Der Küstenbote', baseUrl: newsroom.baseUrl}
  const rendering = new LivePage({site, edit: (path) => path}).render(article)
  const page = rendering.page().replaceAll('&quot;', '"')
  const shown = Array.from(blockTypes.keys()).filter((name) =>
    page.includes(`data-sanity="sections[_key=="blocks"].body[_key=="${name}"]"`),
  )
  expect(shown).toEqual([...blockTypes.keys()])
  expect(rendering.problems).toEqual([])
  expect(rendering.unmetRules).toEqual([])
})

describe('its pages', () => {
  test('03 are valid HTML by html-validate', async () => {
    for (const [path, html] of pages()) {
      expect({path, found: await htmlFindings(html)}).toEqual({path, found: []})
    }
  })

  test.skipIf(!hasJava)('04 are valid HTML by the Nu Html Checker, where there is Java', () => {
    expect(nuFindings(pages().map(([, html]) => html))).toEqual([])
  })

  test('05 show the settings: logo, navigation, Impressum, publisher and accent colour', () => {
    for (const [path, html] of pages()) {
      expect([path, html]).toEqual([path, expect.stringContaining('class="logo"')])
      expect(html, path).toContain('>Wirtschaft</a>')
      expect(html, path).toContain('>Impressum</a>')
      expect(html, path).toContain('Küstenbote Verlag GmbH')
      expect(html, path).toContain('--accent: #0b6e8a')
    }
  })
})

test('06 its feeds are read by a library, and hold all articles', async () => {
  for (const [path, xml] of endingIn('.xml'))
    expect([path, XMLValidator.validate(xml)]).toEqual([path, true])
  const rss = await new Parser().parseString(files['feed.xml'] ?? '')
  expect(rss).toMatchObject({title: 'Der Küstenbote', items: expect.any(Array)})
  const json = JSON.parse(files['feed.json'] ?? '') as {version: string; items: object[]}
  expect(json.version).toBe('https://jsonfeed.org/version/1.1')
  expect(rss.items).toHaveLength(9)
  expect(json.items).toHaveLength(9)
  const atom = files['atom.xml'] ?? ''
  expect(atom.match(/<entry\b/g)).toHaveLength(9)
})

test('07 every article as ninjs fits the schema of the IPTC', () => {
  const items = endingIn('.ninjs.json')
  expect(items).toHaveLength(9)
  for (const [path, item] of items) {
    fitsNinjs(JSON.parse(item))
    expect([path, fitsNinjs.errors]).toEqual([path, null])
  }
})

const views = [
  {name: 'desk', width: 1280, height: 900},
  {name: 'phone', width: 390, height: 844},
] as const
const everyKind = ['', 'bahn/', 'politik/', 'autor/eva-lindner/', 'impressum/', 'gibt-es-nicht/']

describe.each([
  ['of newsdesk', undefined, everyKind],
  ['of a theme', regional, ['', 'bahn/']],
])('the look %s', (_, theme, paths) => {
  beforeAll(async () => {
    await newsroom.build(theme)
  }, 120_000)

  test.each(views)(
    '08 axe finds nothing on a $name, in light and dark',
    async ({width, height}) => {
      const page = await browser.newPage()
      await serveFolder(page, newsroom)
      for (const path of paths) {
        const found = await axeFindings(page, newsroom.baseUrl + path, {width, height})
        expect({path, found}).toEqual({path, found: []})
        const shownWidth = await page.evaluate(() => document.documentElement.scrollWidth)
        expect({path, shownWidth}).toEqual({path, shownWidth: width})
      }
      await page.close()
    },
    120_000,
  )
})

test('09 law: axe finds nothing, whatever accent colour an editor chooses', async () => {
  const isLong = process.env['MODE'] === 'long'
  const page = await browser.newPage()
  await serveFolder(page, newsroom)
  const color = fc
    .integer({min: 0, max: 0xffffff})
    .map((number) => `#${number.toString(16).padStart(6, '0')}`)
  await fc.assert(
    fc.asyncProperty(color, async (accentColor) => {
      await newsroom.client.patch('site').set({accentColor}).commit()
      await newsroom.build()
      for (const path of ['', 'bahn/']) {
        expect(await axeFindings(page, newsroom.baseUrl + path)).toEqual([])
      }
    }),
    {numRuns: isLong ? 20 : 2, endOnFailure: true, examples: [['#ffff00']]},
  )
  await page.close()
}, 300_000)

test('10 a keyboard skips the navigation', async () => {
  const page = await browser.newPage()
  await serveFolder(page, newsroom)
  await page.goto(`${newsroom.baseUrl}bahn/`)
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Zum Inhalt')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  // The link after the navigation is that of the department, above the headline.
  expect(await page.evaluate(() => document.activeElement?.closest('.department') !== null)).toBe(
    true,
  )
  await page.close()
})
