// Malformed content never breaks a page of the preview.
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startPreviewed, type Previewed} from './previewed.ts'
import {openTab, type Tab} from './tab.ts'

let previewed: Previewed
let tab: Tab
let page: Page

beforeAll(async () => {
  previewed = await startPreviewed()
  await previewed.client.create({_id: 'drafts.odd', _type: 'article', kicker: 'Form 0'})
  tab = await openTab()
  ;({page} = tab)
  await page.goto(`${previewed.preview.link}&to=/_id/odd`)
  await page.evaluate(() => Object.assign(globalThis, {isSamePage: true}))
})

afterAll(async () => {
  await tab.browser.close()
  await previewed.close()
})

const span = (text: unknown, marks: unknown = []) => ({_type: 'span', _key: 'a', text, marks})
const block = (key: unknown, ...children: unknown[]) => ({_type: 'block', _key: key, children})
const section = (key: unknown, ...body: unknown[]) => ({_type: 'section', _key: key, body})
const wrong = [null, 5, 'x', true, {}, [], [[]], {_type: 'block'}, {_ref: 'odd', _weak: true}]
let nested: unknown = 'x'
for (let level = 0; level < 8; level += 1) nested = {_type: 'block', _key: 'n', children: [nested]}

const shapes: readonly Record<string, unknown>[] = [
  ...wrong.map((value) => ({title: value, lead: value, sections: value, slug: value})),
  ...wrong.map((value) => ({sections: [section('a', value, block('b', value))], authors: value})),
  // Equal keys, in every array.
  {
    sections: [
      section('a', block('b', span('1')), block('b', span('2'), span('3'))),
      section('a', block('b', span('4')), {_type: 'quote', _key: 'b', text: '5'}),
    ],
  },
  {sections: [section('a', block('b', span('2'))), section('a', block('b', span('1')))]},
  {sections: [section('a', block('b', span('1', ['m', 'm', 'gone', 5])))]},
  // References in a circle, to itself, and to a document of another type.
  {authors: [{_ref: 'odd', _key: 'a', _weak: true}], image: {asset: {_ref: 'odd', _weak: true}}},
  {sections: [section('a', {_type: 'quote', _key: 'q', source: {_ref: 'odd', _weak: true}})]},
  {sections: [section('a', nested), section('a]["<', block('"><i>', span('<script>')))]},
  {sections: [section('many', ...Array.from({length: 1500}, (_, index) => block(`${index % 7}`)))]},
  {
    sections: Array.from({length: 300}, (_, index) =>
      section(index % 2 ? 'a' : null, block(index)),
    ),
  },
  {topics: Array.from({length: 2000}, () => 'x'), title: 'x'.repeat(100_000)},
  {sections: [section('a', block('b', span('heil')))], title: 'Heil'},
]

test('01 the open page of a malformed article equals a fresh load', async () => {
  const {client} = previewed
  for (const [index, shape] of shapes.entries()) {
    const kicker = `Form ${index + 1}`
    await client.createOrReplace({_id: 'drafts.odd', _type: 'article', kicker, ...shape})
    await expect.poll(() => page.locator('main').textContent()).toContain(kicker)
    const {shown, loaded} = await page.evaluate(compare)
    expect([index, shown]).toEqual([index, loaded])
  }
  expect(await page.evaluate(() => (globalThis as {isSamePage?: boolean}).isSamePage)).toBe(true)
  expect(tab.complaints).toEqual([])
  expect(previewed.failures).toEqual([])
})

/** Runs in the page: returns the shown page and a fresh load of it, both without the reader's own state. */
async function compare(): Promise<{shown: string; loaded: string}> {
  const response = await fetch(location.href)
  const other = new DOMParser().parseFromString(await response.text(), 'text/html')
  const [shown = '', loaded = ''] = [document, other].map((one) => {
    const main = one.querySelector('main')?.cloneNode(true) as Element
    for (const element of main.querySelectorAll('*')) {
      element.removeAttribute('data-preview-note')
      element.removeAttribute('data-preview-problem')
    }
    return main.innerHTML.replaceAll(/>\s+</gu, '><').trim()
  })
  return {shown, loaded}
}
