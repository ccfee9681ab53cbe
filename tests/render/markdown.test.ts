// An article as Markdown, by numbered fixtures and laws.
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {expect, test} from 'vitest'

import type {Blocks} from '../../src/render/index.ts'
import {renderMarkdown} from '../../src/render/index.ts'
import {blinken, block, quotation, span} from './blocks.ts'
import {comparable} from './html-text.ts'
import {blocks, tangledBlock, wordsOf} from './portable-text.ts'
import {everything, options} from './sample-site.ts'

const render = (body: Blocks) => renderMarkdown({sections: [{body}]})

test.each<[string, Blocks, string]>([
  ['001 paragraphs', [block(['a']), block(['b'])], 'a\n\nb\n'],
  ['002 a subheading', [block(['a'], {style: 'h3'})], '## a\n'],
  ['003 decorators', [block([span('a', 'strong'), span('b', 'em')])], '**a**_b_\n'],
  [
    '004 a list in a list',
    [
      block(['a'], {listItem: 'bullet', level: 1}),
      block(['b'], {listItem: 'number', level: 2}),
      block(['c'], {listItem: 'bullet', level: 1}),
    ],
    '- a\n  1. b\n- c\n',
  ],
  ['005 an indented paragraph', [block(['a'], {style: 'blockquote'})], '> a\n'],
  [
    '006 a quotation with quotation marks in the text',
    [quotation('Er sagte "', 'ja', '".')],
    'Er sagte „ja“.\n',
  ],
  [
    '007 a link',
    [
      block([span('a', 'l')], {
        markDefs: [{_type: 'link', _key: 'l', href: 'https://a.example/(b)'}],
      }),
    ],
    '[a](https://a.example/\\(b\\))\n',
  ],
  ['008 a line break', [block(['a\nb'])], 'a\\\nb\n'],
  [
    '009 a quotation block',
    [{...blinken, text: 'Ja.\nNein.'} as Blocks[number]],
    '> Ja.\\\n> Nein.\n>\n> – Antony Blinken\n',
  ],
  [
    '010 text that looks like Markdown stays text',
    [block(['# a *b* [c](d) <e> `f`'])],
    '\\# a \\*b\\* \\[c]\\(d) &lt;e> \\`f\\`\n',
  ],
])('%s', (_rule, body, expected) => {
  expect(render(body)).toBe(expected)
})

test('011 the head of an article stands above its text', () => {
  expect(renderMarkdown(everything, options).split('\n\n').slice(0, 5)).toEqual([
    '*Verkehr*',
    '# Die Bahn will den Hafen „bis 2030“ anschließen',
    '**Rund 2,2\u00A0Millionen\u00A0Euro kostet die Planung\u00A0– gebaut wird frühestens in drei Jahren.**',
    'Von Eva Lindner · dpa · 7.\u00A0Januar 2022, 10:30\u00A0Uhr · Stand: 7.\u00A0Januar 2022, 16:05\u00A0Uhr',
    '![Ein Containerschiff im Hafen](https://newsdesk.example/pictures/image-hafen-3000x2000-jpg-1280x768.svg)',
  ])
})

/** The words of a document as a reader of Markdown sees them. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return ''
  if (!('children' in node)) return 'value' in node ? `!${node.type}!` : ''
  const isContainer = ['root', 'list', 'listItem', 'blockquote'].includes(node.type)
  return node.children.map(textOf).join(isContainer ? '\n\n' : '')
}

/** Returns the words with uniform white space, because Markdown keeps only words. */
const words = (text: string) => comparable(text).replace(/\s+/gu, ' ').trim()

const plain = (text: string) => text.replaceAll('\uFEFF', '')

test('law of text: Markdown parsed back has the words of the content', () => {
  fc.assert(
    fc.property(blocks, (content) => {
      const inText = content.filter(({_type}) => _type === 'block')
      const read = textOf(fromMarkdown(render(inText)))
      expect(words(plain(read))).toBe(words(plain(wordsOf(inText).join('\n'))))
    }),
    {numRuns: 500},
  )
}, 60_000)

test('the law of text holds for adjacent, nested and crossing quotations', () => {
  fc.assert(
    fc.property(tangledBlock, (content) => {
      const read = textOf(fromMarkdown(render([content])))
      expect(words(read)).toBe(words(wordsOf([content]).join('\n')))
    }),
    {numRuns: 500},
  )
}, 60_000)
