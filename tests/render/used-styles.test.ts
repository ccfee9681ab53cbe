// A page carries the styles of the block types that it shows, and no others.
import {expect, test} from 'vitest'

import {blockNames, type BlockName} from '../../src/content/block-names.ts'
import {blockTypes} from '../../src/render/blocks/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {compact} from '../../src/render/page/style/compact.ts'
import {usedStyles} from '../../src/render/page/style/used-styles.ts'
import {renderFrontPage, renderPage, type Article} from '../../src/render/index.ts'
import {sampleBlock} from './sample-blocks.ts'
import {site} from './sample-site.ts'

const article = (...body: object[]): Article => ({
  slug: 'a',
  title: 'Titel',
  sections: [{_key: 's', body: body as never}],
})
const blockOf = (name: BlockName) => sampleBlock(name, () => 'Wort')

const styles = new Map(
  blockNames.flatMap((name) => {
    const style = compact(blockTypes.get(name)?.style ?? '')
    return style === '' ? [] : [[name, style] as const]
  }),
)
const styled = [...styles.keys()]
const styleIn = (html: string) => /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? ''
const usedIn = (html: string) =>
  styled.filter((name) => styleIn(html).includes(styles.get(name) ?? ''))

test.each(styled)('01 a page with a block of the type %s has its style', (name) => {
  const used = usedIn(renderPage(article(blockOf(name)), {site}))
  expect(used).toContain(name)
  expect(used.length).toBeLessThan(styled.length)
})

test('02 a page without blocks has no style of any', () => {
  expect(usedIn(renderPage(article(), {site}))).toEqual([])
  expect(usedIn(renderFrontPage([], site))).toEqual([])
})

test('03 a page that goes on changing has all styles', () => {
  expect(usedIn(new LivePage({site}).render(article()).page())).toEqual(styled)
})

test.each([
  ['.a{x:y}', '<p class="a">', true],
  ['.a{x:y}', '<p class="b a c">', true],
  ['.a{x:y}', '<p class="a-b">', false],
  ['.a{x:y}', '<p title="a">', false],
  ['video{x:y}', '<video src="a">', true],
  ['video{x:y}', '<videos>', false],
  ['.a{x:y}.b>i,.c{x:y}', '<p class="c">', true],
  ['@media print{.a{x:y}}', '<p class="a">', true],
  ['@media print{.a{x:y}}', '<p class="b">', false],
  [':is(th, td):last-child{x:y}', '<td>', true],
  [':is(th, td):last-child{x:y}', '<p>', false],
  ['*{x:y}', '<p>', true],
  ['[hidden]{x:y}', '<p>', true],
])('04 %s is used by %s: %s', (style, html, isUsed) => {
  expect(usedStyles([style], html)).toBe(isUsed ? style : '')
})
