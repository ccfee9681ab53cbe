import {describe, expect, test} from 'vitest'

import type {Article} from '../../render/index.ts'
import {checkContent, formats, renderBody, renderFormats, renderRss} from '../../render/index.ts'
import {block, span} from './blocks.ts'
import {options, site} from './sample-site.ts'

/** Articles that grow with `n`, each in the way that something takes quadratic time for. */
const hostile: Readonly<Record<string, (n: number) => Article>> = {
  '001 paragraphs': (n) => body(...Array.from({length: n / 20}, () => block(['Ein Absatz.']))),
  '002 spans without marks': (n) => body(...blocksOf(n, () => 'x ')),
  '003 spans in one annotation': (n) => body(...blocksOf(n, () => span('x ', 'q'))),
  '004 each span its own annotation': (n) =>
    body(
      ...chunks(n, 400).map((size) =>
        block(
          Array.from({length: size}, (_, at) => span('"x" ', `q${at}`)),
          {markDefs: Array.from({length: size}, (_, at) => ({_type: 'quote', _key: `q${at}`}))},
        ),
      ),
    ),
  '005 line breaks': (n) => body(block(['\n'.repeat(n)]), block(['x\n'.repeat(n)])),
  '006 quotation marks that open': (n) => body(block([`'a `.repeat(n)]), block(['("'.repeat(n)])),
  '007 quotation marks that close': (n) => body(block([`b" `.repeat(n)]), block([`x'y`.repeat(n)])),
  '008 one long word': (n) => body(block(['ä'.repeat(n * 4)])),
  '009 digits and spaces': (n) => body(block(['10 000 Euro – z. B. '.repeat(n / 4)])),
  '010 what is escaped': (n) => body(block(['<&>"\r'.repeat(n)])),
  '011 what Markdown escapes': (n) => body(block(['*_[](`~#!|'.repeat(n / 4)])),
  '012 items of lists that alternate': (n) =>
    body(
      ...Array.from({length: n / 20}, (_, at) =>
        block(['x'], {listItem: at % 2 ? 'bullet' : 'number', level: (at % 10) + 1}),
      ),
    ),
  '013 styled items': (n) =>
    body(
      ...Array.from({length: n / 20}, () =>
        block(['x'], {style: 'h3', listItem: 'bullet', level: 10}),
      ),
    ),
  '014 blocks of unknown types': (n) =>
    body(...Array.from({length: n / 4}, () => ({_type: 'x'.repeat(100)}))),
  '015 fields': (n) => {
    const words = `"a 'b' ${'x'.repeat(20)} ]]> `.repeat(n / 8)
    return {kicker: words, title: words, lead: words, topics: [words], authors: [{name: words}]}
  },
  '016 sections': (n) => ({
    sections: Array.from({length: n / 20}, () => ({_key: 'same', heading: 'H', body: []})),
  }),
}

function body(...content: {readonly _type: string}[]): Article {
  return {sections: [{_key: 's', body: content}]}
}

/** So many children in blocks of as many as are allowed. */
function blocksOf(count: number, child: () => string | object) {
  return chunks(count, 5000).map((size) =>
    block(Array.from({length: size}, child), {markDefs: [{_type: 'quote', _key: 'q'}]}),
  )
}

function chunks(count: number, most: number): number[] {
  return Array.from({length: Math.ceil(count / most)}, (_, at) => Math.min(most, count - at * most))
}

const names = Object.keys(formats) as (keyof typeof formats)[]

function render(article: Article): void {
  const whole = {...article, _id: 'a', slug: 'a'}
  checkContent(whole)
  renderFormats(whole, names, {...options, unknown: 'mark'})
  renderRss([whole], site, {...options, unknown: 'mark'})
}

/** Time of the processor: what else the machine does makes no difference. */
function secondsFor(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}

describe('no input takes more than linear time', () => {
  test.each(Object.entries(hostile))(
    '%s',
    (_name, article) => {
      const small = 2500
      const factor = 8
      render(article(small))
      const before = Math.min(...[1, 2].map(() => secondsFor(() => render(article(small)))))
      const after = secondsFor(() => render(article(small * factor)))
      // Quadratic time would be 64 times as much; small times say nothing.
      expect(after).toBeLessThan(Math.max(before * factor * 4, 2))
    },
    60_000,
  )
})

test('lists that would bring the process down are repaired', () => {
  const levels = [1e7, 3000, Infinity, -1, 0.5].map((level) =>
    block(['x'], {listItem: 'bullet', level}),
  )
  expect(renderBody(levels)).toContain('<li>')
})

test('values that hold themselves are read no deeper than content goes', () => {
  const loop: {_type: string; children?: unknown; marks?: unknown} = {_type: 'block'}
  loop.children = [loop, {_type: 'span', text: 'x', marks: [loop]}]
  expect(renderBody([loop], {unknown: 'mark'})).toContain('x')
  expect(() => render({title: 'T', image: loop as never, sections: [loop as never]})).not.toThrow()
})
