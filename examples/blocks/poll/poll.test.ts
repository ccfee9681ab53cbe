// A poll shows all its words in every format, and a malformed one breaks no page.
import {expect, test} from 'vitest'

import {addBlockTypes, checkContent, formats, type Article} from '../../../src/render/index.ts'
import {poll} from './index.ts'

addBlockTypes({poll: poll.render})

const articleWith = (fields: object) =>
  ({
    _id: 'a',
    slug: 'a',
    title: 'T',
    sections: [{_key: 's', body: [{_type: 'poll', _key: 'p', ...fields}]}],
  }) as unknown as Article

const whole = articleWith({
  question: 'Mehr <Radwege>?',
  answers: [
    {_key: '1', text: 'Ja', share: 61},
    {_key: '2', text: 'Nein', share: 30},
  ],
  source: 'Institut Muster, 1.000 Befragte',
})

test.each(Object.entries(formats))('01 the words of a poll appear in %s', (_name, format) => {
  const written = format.render(whole, {hyphenation: false, typography: false})
  for (const word of ['Radwege', 'Nein', 'Institut Muster', '61']) expect(written).toContain(word)
})

test('02 no text of a poll is lost', () => {
  expect(checkContent(whole)).toEqual([])
})

test.each([{}, {answers: 'x'}, {answers: [null, 3, {text: {}}]}, {question: 7}])(
  '03 the malformed poll %j does not break a page',
  (fields) => {
    expect(() => formats.page.render(articleWith(fields), {unknown: 'mark'})).not.toThrow()
  },
)

test('04 markup in the words of a poll is escaped', () => {
  expect(formats.page.render(whole)).not.toContain('<Radwege>')
})
