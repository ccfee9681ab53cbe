// Chromium shows Arabic on a German page from right to left.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import type {Article} from '../../src/render/index.ts'
import {renderPage} from '../../src/render/index.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {blinken, block, span} from './blocks.ts'

const ARABIC = 'مرحبا بالعالم!'

const article = {
  title: ARABIC,
  lead: ARABIC,
  kicker: 'Sprache',
  authors: [{name: ARABIC}],
  sections: [
    {
      _key: 's',
      heading: ARABIC,
      body: [
        block(['Sie sagte "', span(ARABIC, 'q'), '" und ging.'], {markDefs: [blinken]}),
        {_type: 'quote', _key: 'b', text: ARABIC, source: {name: ARABIC}},
        block([ARABIC], {listItem: 'bullet', level: 1}),
      ],
    },
  ],
} as unknown as Article

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 800, height: 1000}})
})

afterAll(async () => {
  await browser?.close()
})

/** The side, left or right, of the exclamation mark of each Arabic sentence. */
async function sidesOf(html: string): Promise<string[]> {
  await page.setContent(html)
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const sides: string[] = []
    const leftOf = (node: Node, at: number): number => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect().left
    }
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const mark = text.indexOf('!')
      if (mark < 1 || !node.parentElement?.checkVisibility()) continue
      const side = leftOf(node, mark) < leftOf(node, text.indexOf('م')) ? 'left' : 'right'
      sides.push(`${node.parentElement.localName} ${side}`)
    }
    return sides
  })
}

test('an Arabic sentence ends on the left everywhere on a German page', async () => {
  const html = renderPage(article)
  const sides = await sidesOf(html)
  expect(sides).toEqual([
    'h1 left',
    'p left',
    'bdi left',
    'h2 left',
    'bdi left',
    'p left',
    'bdi left',
    'li left',
    'bdi left',
  ])
  // Without direction marks the browser shows it on the wrong side.
  const untold = await sidesOf(html.replaceAll(/ dir="auto"|<\/?bdi>/gu, ''))
  expect(untold.every((side) => side.endsWith('right'))).toBe(true)
})
