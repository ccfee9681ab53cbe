import fc from 'fast-check'

import {hrefOf} from './addresses.ts'
import type {Span, TextBlock} from './blocks.ts'

/** Texts that some Markdown reader takes for syntax. */
const PIECES = [
  ...'* ** _ __ ~ ~~ ` `` ``` ~~~ [ ] ( ) ! ![ ]( ]: < > & \\ # ## - -- --- + +++ = === | : ; . , " \' / { } {{ }} $ $$ @ ^ %'.split(
    ' ',
  ),
  ...'a b x ja ß é 1 1. 2) 10 😀 ｆ 。 « ñ'.split(' '),
  ...'<script> </script> <b> <!-- --> <? ?> <![CDATA[ ]]> <!DOCTYPE <a href= <svg/onload=x> </a>'.split(
    ' ',
  ),
  ...'&amp; &lt; &#60; &#x3c; &nbsp; &copy &colon;'.split(' '),
  ...'https://a.example http:// www.x www.a.example a@b.example ftp://c mailto:a@b.example'.split(
    ' ',
  ),
  ...'[^1] [^1]: [a]: [a] [ ] [x] :-- :-: |-| --- |a|'.split(' '),
  '- [ ] ',
  '<https://a.example>',
  '<a@b.example>',
  '[x](javascript:alert(1))',
  '[x]: /y "z"',
  ' ',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000B',
  '\u000C',
  '\0',
  '\uD83D',
  '\uFEFF',
  '\uFFFD',
]

/** A text with many hostile pieces. */
export const hostileText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), {maxLength: 6}).map((all) => all.join('')),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
)

const HREFS = [
  'https://a.example/(b)*_c_?d=1&copy=2#e',
  'mailto:script',
  '/x_y_',
  'javascript&colon;x',
  '#q&#60;',
  'tel:+1*2',
]

/** The targets of the links in {@link hostileBlock}. */
const MARK_DEFS = HREFS.map((href, at) => ({_type: 'link', _key: `l${at}`, href}))

const marks = fc
  .tuple(
    fc.subarray(['strong', 'em']),
    fc.option(fc.constantFrom(...MARK_DEFS.map(({_key}) => _key))),
  )
  .map(([decorators, link]) => (link === null ? decorators : [...decorators, link]))

const span: fc.Arbitrary<Span> = fc.record({
  _type: fc.constant('span' as const),
  _key: fc.constant('s'),
  text: fc.oneof(
    {weight: 9, arbitrary: hostileText},
    {weight: 1, arbitrary: fc.constantFrom(...HREFS)},
  ),
  marks,
})

const place = fc.oneof(
  {weight: 3, arbitrary: fc.constant({})},
  {
    weight: 1,
    arbitrary: fc.record({
      listItem: fc.constantFrom('bullet', 'number'),
      level: fc.integer({min: 1, max: 3}),
    }),
  },
)

/** A text block of hostile spans, with decorators and links that touch and cross. */
export const hostileBlock: fc.Arbitrary<TextBlock<Span>> = fc
  .record({
    _type: fc.constant('block' as const),
    _key: fc.constant('b'),
    style: fc.constantFrom('normal', 'normal', 'h3', 'blockquote'),
    markDefs: fc.constant(MARK_DEFS),
    children: fc.array(span, {maxLength: 5}),
    place,
  })
  .map(({place: at, ...block}) => ({...block, ...at}))

/** The rendered address of the link among the marks of a span. */
export function hrefAmong(names: readonly string[]): string | undefined {
  const href = MARK_DEFS.find(({_key}) => names.includes(_key))?.href
  return href && hrefOf(href)
}
