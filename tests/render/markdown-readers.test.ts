// Five Markdown readers find the words, marks and links of the content.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {renderLlmsTxt, renderMarkdown} from '../../src/render/index.ts'
import type {Article} from '../../src/render/index.ts'
import {block, span} from './blocks.ts'
import type {Span, TextBlock} from './blocks.ts'
import {hostileBlock, hostileText, hrefAmong} from './hostile-markdown.ts'
import {readers} from './markdown-readers.ts'
import {charactersOf, readHtml, visible} from './read-html.ts'
import {site} from './sample-site.ts'

/** Typography is off, because texts are compared with the content. */
const options = {typography: false}
const names = Object.keys(readers)

/** The number of runs for each property, much larger in `--mode long`. */
const runs = process.env.MODE === 'long' ? 10_000 : 100

function read(reader: string, markdown: string) {
  return readHtml(readers[reader]?.(markdown) ?? '')
}

const link = (href: string) => ({_type: 'link', _key: href, href})

test.each<[string, TextBlock]>([
  [
    '001 links whose text is their address',
    block([span('script', 'mailto:script'), 'alert(1)', span('/script', 'mailto:/script')], {
      markDefs: [link('mailto:script'), link('mailto:/script')],
    }),
  ],
  [
    '002 a link that looks like an element with a handler',
    block([span('svg/onload=alert(1)', 'mailto:svg/onload=alert(1)')], {
      markDefs: [link('mailto:svg/onload=alert(1)')],
    }),
  ],
  [
    '003 an address with elements in it',
    block([span('x', 'l')], {
      markDefs: [{...link('</title><script>alert(1)</script>'), _key: 'l'}],
    }),
  ],
  [
    '004 an address in the text, and an e-mail address',
    block(['https://a.example www.a.example a@b.example']),
  ],
  ['005 front matter', block(['---\ntitle: x\n---'])],
  ['006 a table', block(['a | b\n--- | ---\nc | d'])],
  ['007 a definition and a footnote', block(['[a]: /x "y"\n[^1]: z [a] [^1]'])],
  ['008 strikethrough', block(['~~a~~ ~b~'])],
])('%s', (_case, content) => {
  const markdown = renderMarkdown({sections: [{body: [content]}]}, options)
  const text = content.children.map((child) => (child as Span).text).join('')
  for (const reader of names) {
    const {characters, addresses, foreign} = read(reader, markdown)
    expect(foreign, reader).toEqual([])
    expect(characters.map((character) => character[0]).join(''), reader).toBe(visible(text))
    expect(addresses, reader).toHaveLength(content.markDefs.length)
  }
})

test('009 the syntax of site generators is escaped', () => {
  const written = (text: string) => renderMarkdown({sections: [{body: [block([text])]}]}, options)
  expect(written('{{ x }}')).toBe('\\{\\{ x }}\n')
  expect(written('a\n{: onclick="x"}')).toBe('a\\\n\\{: onclick="x"}\n')
  expect(written('+++')).toBe('\\+++\n')
})

test.each(names)(
  '%s reads exactly the words, marks and links of a text',
  (reader) => {
    fc.assert(
      fc.property(fc.array(hostileBlock, {maxLength: 3}), (body) => {
        const {characters, foreign} = read(reader, renderMarkdown({sections: [{body}]}, options))
        expect(foreign).toEqual([])
        expect(characters).toEqual(body.flatMap(({children}) => children.flatMap(markedCharacters)))
      }),
      {numRuns: runs},
    )
  },
  60_000,
)

function markedCharacters({text, marks}: Span): string[] {
  const decorators = marks.filter((mark) => mark === 'strong' || mark === 'em')
  return charactersOf(text, [...decorators, hrefAmong(marks) ?? []].flat())
}

const picture = fc.record({
  _type: fc.constant('picture' as const),
  alt: hostileText,
  caption: hostileText,
  credit: hostileText,
  asset: fc.constant({url: 'https://a.example/b_c_(d).jpg?e=1&copy=2'}),
})

const fields = fc.record({
  kicker: hostileText,
  title: hostileText,
  lead: hostileText,
  image: picture,
  heading: hostileText,
  shown: picture,
  text: hostileText,
})

test.each(names)(
  '%s reads the fields of an article as text',
  (reader) => {
    fc.assert(
      fc.property(fields, ({heading, shown, text, ...head}) => {
        const {kicker, title, lead, image} = head
        const body = [shown, {_type: 'quote', text, source: {name: 'Eva A'}}]
        const article = {...head, sections: [{heading, body}]} as Article
        const {characters, alternatives, addresses, foreign} = read(
          reader,
          renderMarkdown(article, options),
        )
        expect(foreign).toEqual([])
        const words = [kicker, title, lead, image.caption, image.credit, heading]
        words.push(shown.caption, shown.credit, text, visible(text) === '' ? '' : '– Eva A')
        expect(unmarked(characters)).toBe(visible(words.join('')))
        expect(alternatives.map(inMarked(reader))).toEqual(
          [image.alt, shown.alt].map(blankOrVisible).map(inMarked(reader)),
        )
        expect(addresses).toEqual([image.asset.url, shown.asset.url])
      }),
      {numRuns: runs},
    )
  },
  60_000,
)

function unmarked(characters: readonly string[]): string {
  return characters.map((marked) => Array.from(marked)[0]).join('')
}

/** Marked decodes character references in an alternative text twice. */
function inMarked(reader: string): (text: string) => string {
  return (text) => (reader.startsWith('marked') ? decoded(visible(text)) : visible(text))
}

function decoded(text: string): string {
  return visible(readHtml(`<img alt="${text.replaceAll('"', '&quot;')}">`).alternatives[0] ?? '')
}

/** A field of white space alone counts as empty. */
function blankOrVisible(text: string): string {
  return text.trim() === '' ? '' : visible(text)
}

test.each(names)(
  '%s reads llms.txt as a list of links for any titles',
  (reader) => {
    const listing = fc.record({
      name: hostileText,
      description: hostileText,
      title: hostileText,
      lead: hostileText,
    })
    fc.assert(
      fc.property(listing, ({name, description, title, lead}) => {
        const listed = [{slug: 'a', title, lead}]
        const markdown = renderLlmsTxt(listed, {...site, title: name, description}, options)
        const {characters, addresses, foreign} = read(reader, markdown)
        expect(foreign).toEqual([])
        expect(addresses).toEqual(['https://newsdesk.example/a/article.md'])
        const words = [
          name,
          description,
          'Neueste Artikel',
          visible(title) === '' ? 'a' : title,
          visible(lead) === '' ? '' : `: ${lead}`,
        ]
        expect(characters.map((marked) => Array.from(marked)[0]).join('')).toBe(
          visible(words.join('')),
        )
      }),
      {numRuns: runs},
    )
  },
  60_000,
)
