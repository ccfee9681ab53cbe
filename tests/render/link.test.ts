import fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderBody} from '../../render/index.ts'
import {block, span} from './blocks.ts'
import {attribute, elementsOf, paragraphsOf} from './html-text.ts'

function render(href: unknown): string {
  return renderBody([block([span('x', 'l')], {markDefs: [{_type: 'link', _key: 'l', href}]})])
}

test.each([
  'https://example.org/',
  'HTTP://example.org/a  b?c=1&d="',
  'mailto:a@example.org',
  'tel:+4930123',
  '/thema/kasachstan',
  'artikel.html',
  'a/b:c',
  '../x',
  '#section-a',
  '?seite=2',
])('allowed: %s', (href) => {
  const [link] = elementsOf(render(href), 'a')
  expect(link && attribute(link, 'href')).toBe(href)
})

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org/',
  'http:example.org',
  'http:///example.org',
  'https://',
  '//example.org/',
  String.raw`/\example.org`,
  String.raw`\\example.org`,
  '/\t/example.org',
  '/\n/example.org',
  '',
  '   ',
  null,
  undefined,
  5,
  {},
  ['https://example.org/'],
])('refused, and the text stays: %j', (href) => {
  const html = render(href)
  expect(elementsOf(html, 'a')).toHaveLength(0)
  expect(paragraphsOf(html)).toEqual(['x'])
})

test('whatever stands as relative on a page stays on its site', () => {
  const pieces = fc.constantFrom(
    ...String.raw`/ \ : javascript http https mailto evil.example ? # . @ &colon; %2F data`.split(
      ' ',
    ),
    '\t',
    '\n',
    '\0',
    ' ',
    '\u00A0',
    '\u00AD',
  )
  const address = fc.oneof(
    fc.array(pieces, {maxLength: 6}).map((parts) => parts.join('')),
    fc.webUrl(),
    fc.string(),
  )
  fc.assert(
    fc.property(address, (href) => {
      const [link] = elementsOf(render(href), 'a')
      if (!link) return
      const url = new URL(attribute(link, 'href') ?? '', 'https://site.example/a/b')
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
      const isNamed = /^\s*(?:https?:\/\/|mailto:|tel:)/iu.test(href)
      expect(isNamed || url.origin === 'https://site.example').toBe(true)
    }),
    {numRuns: 2000},
  )
}, 60_000)
