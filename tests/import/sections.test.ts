// The headings of a pasted article start its sections.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {toSections} from '../../src/import/index.ts'
import {readHtml} from './read-html.ts'

const sectionsOf = (html: string) =>
  toSections(readHtml(html).pieces)?.map(({heading, pieces}) => [
    heading,
    pieces
      .map((piece) => ('runs' in piece ? piece.runs.map(({text}) => text).join('') : ''))
      .join(' '),
  ])

test.each([
  [
    '01 each heading starts a section',
    '<p>a</p><h2>B</h2><p>c</p><h2>D</h2><p>e</p>',
    [
      [undefined, 'a'],
      ['B', 'c'],
      ['D', 'e'],
    ],
  ],
  [
    '02 a title starts a section',
    '<h1>A</h1><p>b</p><h2>C</h2><p>d</p>',
    [
      ['A', 'b'],
      ['C', 'd'],
    ],
  ],
  ['03 deeper headings stay in the text', '<h2>A</h2><p>b</p><h3>C</h3><p>d</p>', [['A', 'b C d']]],
  [
    '04 deeper headings start sections if there are no others',
    '<h3>A</h3><p>b</p><h3>C</h3><p>d</p>',
    [
      ['A', 'b'],
      ['C', 'd'],
    ],
  ],
  [
    '05 deeper headings below a title stay in the text',
    '<h1>A</h1><p>b</p><h3>C</h3><p>d</p><h4>E</h4><p>f</p>',
    [
      ['A', 'b'],
      ['C', 'd E f'],
    ],
  ],
  [
    '06 a heading without text stays in the text',
    '<h1>A</h1><h2>B</h2><p>c</p><h2>D</h2>',
    [
      [undefined, 'A'],
      ['B', 'c D'],
    ],
  ],
  ['07 a heading of two lines becomes one line', '<h2>A<br>B</h2><p>c</p>', [['A B', 'c']]],
  ['08 text without headings gives no sections', '<p>a</p>', undefined],
  ['09 a heading alone gives no sections', '<h2>A</h2>', undefined],
])('%s', (_, html, sections) => {
  expect(sectionsOf(html)).toEqual(sections)
})

test('every section has text, and only the first may lack a heading', () => {
  const part = fc.constantFrom('h1', 'h2', 'h3', 'h4', 'p', 'p', 'p')
  fc.assert(
    fc.property(fc.array(part, {maxLength: 12}), (parts) => {
      const html = parts.map((name, index) => `<${name}>w${index}</${name}>`).join('')
      const sections = sectionsOf(html)
      if (!sections) return
      expect(
        sections.every(([heading, text], index) => text !== '' && (index === 0 || heading)),
      ).toBe(true)
      expect(sections.flat().join(' ').match(/w\d+/g)).toEqual(html.match(/w\d+/g))
    }),
  )
})
