import fc from 'fast-check'
import type {Span, TextBlock} from './blocks.ts'

/** Generators of valid Portable Text with many quotation marks, spaces and overlapping marks. */

const PIECES = [
  `" " ' „ “ » « ” ‚ ‘ ’ ‹ › - ( ) . , !`.split(' '),
  `ja Nein geht's 25 3800 Millionen Euro Prozent ß 😀 <b> &amp; & </q> ]]> <!--`.split(' '),
  [' ', ' ', ' ', '  ', '\n', '\r', '\t', '\u00A0', '\u202F', '\u00AD', ' – ', '10 000', 'z. B.'],
].flat()

/** A text without NUL, which HTML cannot hold. */
export const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), {maxLength: 8}).map((p) => p.join('')),
  },
  {weight: 1, arbitrary: fc.string({unit: 'grapheme'}).map((value) => value.replaceAll('\0', ''))},
)

const MARK_DEFS = [
  {_type: 'quote', _key: 'q1', source: {_id: 's1', name: 'A "B" <C>'}, role: "D'E"},
  {_type: 'quote', _key: 'q2', source: null, url: 'https://example.org/'},
  {_type: 'quote', _key: 'q3'},
  {_type: 'link', _key: 'l1', href: '/a?b=1&c="'},
]

const span: fc.Arbitrary<Span> = fc.record({
  _type: fc.constant('span'),
  _key: fc.string({minLength: 1, maxLength: 3}),
  text,
  marks: fc.subarray(['strong', 'em', 'q1', 'q2', 'q3', 'l1']),
})

/** A block in which quotations touch, nest and cross, with marks at all their borders. */
export const tangledBlock: fc.Arbitrary<TextBlock<Span>> = fc
  .array(
    fc.record({
      text: fc.constantFrom('x', '"', '"x', 'x"', '"x"', '„', '“', ' "', '" '),
      marks: fc.subarray(['q1', 'q2', 'q3', 'l1']),
    }),
    {maxLength: 9},
  )
  .map((spans) => ({
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: MARK_DEFS,
    children: spans.map(({text: words, marks}, at) => ({
      _type: 'span',
      _key: `s${at}`,
      text: words,
      marks,
    })),
  }))

const list = fc.oneof(
  {weight: 2, arbitrary: fc.constant({})},
  {
    weight: 1,
    arbitrary: fc.record({
      listItem: fc.constantFrom('bullet', 'number'),
      level: fc.integer({min: 1, max: 10}),
    }),
  },
)

export const textBlock: fc.Arbitrary<TextBlock<Span>> = fc
  .record({
    _type: fc.constant('block' as const),
    _key: fc.string({minLength: 1, maxLength: 3}),
    style: fc.constantFrom('normal', 'h3', 'blockquote'),
    markDefs: fc.constant(MARK_DEFS),
    children: fc.array(span, {maxLength: 6}),
    place: list,
  })
  .map(({place, ...block}) => ({...block, ...place}))

const quoteBlock = fc.record({
  _type: fc.constant('quote' as const),
  text,
  source: fc.constantFrom(null, {name: 'Name'}),
})

const pictureBlock = fc.record({
  _type: fc.constant('picture' as const),
  alt: text,
  caption: text,
})

export const blocks = fc.array(
  fc.oneof({weight: 5, arbitrary: textBlock}, quoteBlock, pictureBlock),
  {
    maxLength: 8,
  },
)

type Block =
  | TextBlock<Span>
  | {_type: 'quote'; text: string; source: {name: string} | null}
  | {_type: 'picture'; caption: string}

/** A text in the form common to all formats: uniform line breaks, and no unsupported characters. */
export function asRead(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
}

/** The words of the blocks as they were written, one text for each paragraph a reader sees. */
export function wordsOf(content: readonly Block[]): string[] {
  return content
    .flatMap((block) => {
      if (block._type === 'block')
        return [block.children.map((child) => asRead(child.text)).join('')]
      if (block._type === 'picture') return [asRead(block.caption)]
      return asRead(block.text).trim() === '' ? [] : [asRead(block.text), block.source?.name ?? '']
    })
    .filter((words) => words.trim() !== '')
}
