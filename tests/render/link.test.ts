// Addresses of links become valid URL strings, or are dropped.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderBody} from '../../src/render/index.ts'
import {address, hrefOf} from './addresses.ts'
import {block, span} from './blocks.ts'
import {attribute, elementsOf, paragraphsOf} from './html-text.ts'

function render(href: unknown): string {
  return renderBody([block([span('x', 'l')], {markDefs: [{_type: 'link', _key: 'l', href}]})])
}

test.each([
  'https://example.org/',
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
  ['HTTP://example.org/a  b?c=1&d="', 'http://example.org/a%20%20b?c=1&d=%22'],
  [
    'mailto:a@b.example?subject=Grüße aus Köln',
    'mailto:a@b.example?subject=Gr%C3%BC%C3%9Fe%20aus%20K%C3%B6ln',
  ],
  ['tel:+49 30 123', 'tel:+4930123'],
  ['https://münchen.example/a b', 'https://xn--mnchen-3ya.example/a%20b'],
  ['https://example.org/a|b', 'https://example.org/a%7Cb'],
  ['https://example.org/a[1]', 'https://example.org/a%5B1%5D'],
  ['https://example.org/%zz', 'https://example.org/%25zz'],
  ['#a b', '#a%20b'],
  ['#a#b', '#a%23b'],
  ['javascript&colon;x', 'javascript&colon%3Bx'],
  ['a&#60;b', 'a&#60%3Bb'],
  ['/a b', '/a%20b'],
  ['a\\b?c\\d', 'a/b?c%5Cd'],
  ['https://example.org/"x"', 'https://example.org/%22x%22'],
  ['https://[2001:db8::1]:8080/[x]', 'https://[2001:db8::1]:8080/%5Bx%5D'],
])('percent-encoded: %s', (href, expected) => {
  expect(hrefOf(href)).toBe(expected)
})

test.each([
  'https://name:word@example.org/',
  'https://a"b.example/',
  'https://exa mple.org/',
  'https://xn--a/',
  'http://.http/',
  'https://a..example/',
  `https://${'a'.repeat(64)}.example/`,
  'mailto:',
  'mailto://example.org',
  'tel: ',
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
  'http://127.0.0.1:3333/studio/structure',
  'http://localhost/',
  'https://[::1]/',
  '/\t/example.org',
  '/\n/example.org',
  '',
  '   ',
  null,
  undefined,
  5,
  {},
  ['https://example.org/'],
])('rejected, while the text stays: %j', (href) => {
  const html = render(href)
  expect(elementsOf(html, 'a')).toHaveLength(0)
  expect(paragraphsOf(html)).toEqual(['x'])
})

test('every accepted address is a valid URL string with the same meaning', () => {
  fc.assert(
    fc.property(address, (given) => {
      const href = hrefOf(given)
      if (href === undefined) return
      expect(href).toMatch(URL_STRING)
      expect(hrefOf(href)).toBe(href)
      expect(meaningOf(href)).toEqual(meaningOf(given.trim()))
    }),
    {numRuns: 5000},
  )
}, 60_000)

/** Matches valid URL strings in ASCII: URL units, a host name or address, and one `#` (WHATWG URL, 4.3). */
const URL_STRING =
  /^(?:https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?=[/?#]|$)|(?:mailto|tel):(?!\/\/)|(?!\/\/|[a-z][a-z\d+.-]*:))(?:[\w\-.~!$&'()*+,;=:@/?]|%[\dA-F]{2})*(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[\dA-F]{2})*)?$/i

/** The target of a browser, with percent-encoding decoded to bytes. */
function meaningOf(given: string): unknown {
  const isNumber = /^tel:/i.test(given)
  const url = new URL(isNumber ? given.replaceAll(/\s/gu, '') : given, 'https://site.example/a/b')
  const {protocol, host, username, password} = url
  const bytes = (text: string): string =>
    Buffer.from(text)
      .toString('latin1')
      .replaceAll(/%([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  const path = url.pathname.split('/').map(bytes)
  return {
    protocol,
    host,
    username,
    password,
    path,
    search: bytes(url.search),
    hash: bytes(url.hash),
  }
}

test('a relative address on a page stays within its site', () => {
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
