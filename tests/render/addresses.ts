import fc from 'fast-check'

import {renderBody} from '../../src/render/index.ts'
import {block, span} from './blocks.ts'
import {attribute, elementsOf} from './html-text.ts'

const PIECES = [
  ...String.raw`/ // \ : ? # . .. @ % [ ] | ^ { } < > " ' ( ) * _ ~ & ; , + = ! $`.split(' '),
  ...'http: https: https:// http:// mailto: tel: javascript: data: ftp:'.split(' '),
  ...'evil.example münchen.example example.org:8080 [::1] [2001:db8::1] 127.1 user:word@ xn--a'.split(
    ' ',
  ),
  ...'a B 1 %2F %zz %ü &colon; ü ß 😀 ſ K a=1 quellen bericht.pdf'.split(' '),
  '\t',
  '\n',
  '\0',
  ' ',
  '  ',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u2028',
  '\u202E',
  '\uD800',
  '\uFFFE',
]

/** Values that somebody may type into a field for an address. */
export const address = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), {maxLength: 8})
      .map((pieces) => pieces.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('https://', 'http://a.example/', 'mailto:', 'tel:', '/', '#', '?'),
        fc.array(fc.constantFrom(...PIECES), {maxLength: 6}),
      )
      .map(([start, pieces]) => start + pieces.join('')),
  },
  fc.webUrl({withQueryParameters: true, withFragments: true}),
  fc.string({unit: 'binary'}),
)

/** The address in a rendered page; undefined when the page has no link. */
export function hrefOf(given: unknown): string | undefined {
  const markDefs = [{_type: 'link', _key: 'l', href: given}]
  const [link] = elementsOf(renderBody([block([span('x', 'l')], {markDefs})]), 'a')
  return link && attribute(link, 'href')
}
