// The excerpt of a text in a list.
import {expect, test} from 'vitest'

import {excerpt} from '../../schemas/excerpt.ts'

const block = (...texts: string[]) => ({_type: 'block', children: texts.map((text) => ({text}))})

test('01 the excerpt is the text of the first block that has any', () => {
  expect(excerpt([{_type: 'picture'}, block(' '), block('Am ', 'Freitag'), block('x')])).toBe(
    'Am Freitag',
  )
})

test('02 the excerpt of a quotation block is its words', () => {
  expect(excerpt([{_type: 'quote', text: 'absurd'}])).toBe('absurd')
})

test('03 a long text is cut with an ellipsis', () => {
  expect(excerpt([block('x'.repeat(121))])).toBe(`${'x'.repeat(120)}…`)
})

test.each([[undefined], [null], ['text'], [[]], [[null]], [[{}]], [[{children: [{}]}]]])(
  '04 %j has an empty excerpt',
  (body) => {
    expect(excerpt(body)).toBe('')
  },
)
