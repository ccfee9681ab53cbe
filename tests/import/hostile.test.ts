// Hostile, huge and deeply nested HTML is parsed in linear time without a stack overflow.
import {expect, test} from 'vitest'

import {MarkupReader} from '../../src/import/index.ts'
import {pasted, readHtml, written} from './read-html.ts'

/** Opens nested elements with a word in each, like a parser without a depth limit. */
function nested(names: readonly string[], depth: number, style = '') {
  const reader = new MarkupReader()
  for (let level = 0; level < depth; level++) {
    reader.open(names[level % names.length] ?? '', (name) => (name === 'style' ? style : undefined))
    reader.text(`w${level} `)
  }
  for (let level = 0; level < depth; level++) reader.close()
  return reader.finish()
}

test.each([
  ['01 divisions', ['div']],
  ['02 marks', ['b', 'i', 'u', 'span']],
  ['03 lists', ['ul', 'li']],
  ['04 tables', ['table', 'tr', 'td']],
  ['05 links', ['a', 'q']],
  ['06 quotations', ['blockquote', 'p']],
])(
  '%s, 20,000 deep',
  (_, names) => {
    const {pieces} = nested(names, 20_000)
    const words = pieces.flatMap((piece) => ('runs' in piece ? piece.runs : []))
    expect(
      words
        .map(({text}) => text)
        .join(' ')
        .match(/w\d+/g),
    ).toHaveLength(20_000)
  },
  30_000,
)

const long = 200_000
test.each([
  ['01 no-break spaces', `a${'&nbsp;'.repeat(long)}b`],
  ['02 spaces and line breaks', `a${' <br>'.repeat(long / 2)}b`],
  ['03 a long word', 'a'.repeat(5 * long)],
  ['04 a long style', `<p style="${'a:b;'.repeat(long)}">a</p>`],
  ['05 a long list of classes', `<p class="${'a '.repeat(long)}">a</p>`],
  ['06 an unclosed style sheet', `<style>${'@media{'.repeat(long)}</style>a`],
  ['07 braces', `<style>${'}{'.repeat(long)}</style>a`],
  ['08 unclosed comments', `<style>${'/*'.repeat(long)}</style>a`],
  ['09 a long address', `<a href="https://www.google.com/url?q=${'a'.repeat(5 * long)}">a</a>`],
  ['10 list markers', `<p class=MsoList>${'1.'.repeat(long)}</p>`],
  ['11 spaces after a list marker', `<p class=MsoList>·${'&nbsp;'.repeat(long)}</p>`],
  ['12 many runs in a paragraph', `<p>${'<b>a</b> <i>b</i>'.repeat(long / 10)}</p>`],
  ['13 many paragraphs in an item', `<ul><li>${'<p>a</p>'.repeat(long / 10)}</ul>`],
  ['14 many cells', `<table><tr>${'<td>a</td>'.repeat(long / 10)}</tr></table>`],
  ['15 a large picture', `a<img src="data:image/png;base64,${'A'.repeat(5 * long)}">`],
])(
  '%s',
  (_, html) => {
    const {blocks} = pasted(html)
    expect(blocks.length).toBeGreaterThan(0)
  },
  30_000,
)

test('scripts and event handlers are removed', () => {
  const {blocks} = pasted(
    `<p onclick="x()">a<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><text>b</text></svg>
    <a href="javascript:alert(1)" onmouseover="x()">c</a><iframe srcdoc="<p>d</p>"></iframe><math><mtext>e</mtext></math></p>`,
  )
  expect(written(blocks)).toEqual(['a ce'])
  expect(JSON.stringify(blocks)).not.toMatch(/alert|script|onerror/)
})

test('unclosed and unopened elements are parsed', () => {
  const reader = new MarkupReader()
  reader.close()
  reader.open('p', () => undefined)
  reader.text('a')
  expect(reader.finish().pieces).toHaveLength(1)
  expect(readHtml('').pieces).toEqual([])
})
