import fc from 'fast-check'

import {blockNames} from '../../../src/content/block-names.ts'
import type {Article} from '../../../src/render/index.ts'
import {payloads} from '../hostile-content.ts'
import {withEveryBlock} from '../sample-blocks.ts'
import {everything} from '../sample-site.ts'

/** Texts that break out of some format, or that some format cannot hold. */
const strings: readonly string[] = [
  ...payloads,
  'a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h',
  '\0',
  '\uD800',
  '\uDC00a',
  'x\uFFFE\uFFFF\u0001\u001F',
  ']]\0>',
  ']]\u0001>',
  ']]>',
  '<![CDATA[',
  '&#0;',
  'https://a.invalid/\0',
  'https://a.invalid/?a=1&b="<\'>',
  'mailto:a@b.example?subject=<x>',
  'مرحبا بالعالم!',
  '\u202Eabc\u2066',
  'Wirt\u00ADschaft',
  '   ',
  '\n',
  '2022-01-08',
  '0000-00-00',
  '99999999999999999999',
]

const text = fc.oneof(
  {weight: 5, arbitrary: fc.constantFrom(...strings)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
)

/** Fields that keep their values; without them renderers would read no text of the article. */
const STRUCTURE = new Set(['_type', 'style', 'listItem'])

function leavesOf(
  value: unknown,
  replaced: (name: string, leaf: string) => string,
  name = '',
): unknown {
  if (typeof value === 'string') return replaced(name, value)
  if (Array.isArray(value)) return value.map((member) => leavesOf(member, replaced, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, member]) => [field, leavesOf(member, replaced, field)]),
  )
}

const corrections = [
  {_key: 'c', text: 'Der Hafen liegt an der Elbe.', date: '2022-01-08T12:00:00Z'},
]
const original = withEveryBlock({...everything, corrections})

/** An article with every kind of block, in which any text may be hostile, also names, keys and addresses. */
export const hostileArticle: fc.Arbitrary<Article> = fc
  .tuple(fc.array(text, {minLength: 1, maxLength: 12}), fc.boolean(), fc.nat(3))
  .map(([texts, keepsStructure, every]) => {
    let count = 0
    return leavesOf(original, (name, leaf) => {
      count += 1
      if ((keepsStructure && STRUCTURE.has(name)) || (every > 0 && count % (every + 1) > 0))
        return leaf
      return texts[count % texts.length] ?? leaf
    }) as Article
  })

/** Values of any shape, with the names of fields that renderers look for. */
export const malformed: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom<unknown>(
      null,
      true,
      5,
      -1,
      '',
      'block',
      'span',
      ...blockNames,
      'normal',
      'bullet',
    ),
    fc.oneof(fc.string(), text),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(
      fc.constantFrom(
        ...'_type _key _id _ref children markDefs marks text style level listItem href source sections body heading title lead image asset url caption publishedAt updatedAt authors agencies name topics slug language rows cells reference'.split(
          ' ',
        ),
      ),
      tie('value'),
    ),
  ),
})).value
