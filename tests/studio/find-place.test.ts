// A search leads to the quotation that contains its words.
import {expect, test} from 'vitest'

import {findPlace} from '../../src/studio/finding/find-place.ts'

const article = {
  title: 'Streit um die Hafencity',
  sections: [
    {
      _key: 's',
      body: [
        {
          _type: 'block',
          _key: 'b',
          markDefs: [{_type: 'quote', _key: 'm'}],
          children: [
            {_type: 'span', _key: 'x', text: 'Ein Herz', marks: ['m']},
            {_type: 'span', _key: 'y', text: 'stück der Stadt', marks: ['m', 'strong']},
            {_type: 'span', _key: 'z', text: ' sei der Hafen.', marks: []},
          ],
        },
        {_type: 'quote', _key: 'q', text: 'Wir wollen keinen Streit, sagt die Hafencity'},
        {_type: 'infobox', _key: 'i', body: [{_type: 'quote', _key: 'n', text: 'Nur im Kasten'}]},
      ],
    },
  ],
}
const body = ['sections', {_key: 's'}, 'body']

test.each([
  [
    '01 annotated words lead to their source field',
    'herzst',
    [...body, {_key: 'b'}, 'markDefs', {_key: 'm'}, 'source'],
  ],
  [
    '02 words match spelled out and in any order',
    'STADT Herzstueck',
    [...body, {_key: 'b'}, 'markDefs', {_key: 'm'}, 'source'],
  ],
  [
    '03 words of a quotation block lead to its words',
    'wollen keinen',
    [...body, {_key: 'q'}, 'text'],
  ],
  [
    '04 words within another block are found',
    '"kasten"',
    [...body, {_key: 'i'}, 'body', {_key: 'n'}, 'text'],
  ],
  ['05 words of the title lead nowhere', 'Streit Hafencity', null],
  ['06 words of two quotations lead nowhere', 'herzstück wollen', null],
  ['07 the middle of a word leads nowhere', 'stück', null],
  ['08 words outside of quotations lead nowhere', 'sei', null],
  ['09 a search without words leads nowhere', ' – ', null],
])('%s', (_, search, path) => {
  expect(findPlace(article, search)).toEqual(path)
})

test('10 nothing is found in values that are no article', () => {
  for (const value of [null, undefined, 7, {sections: 'x'}])
    expect(findPlace(value, 'a')).toBeNull()
})
