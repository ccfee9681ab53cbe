// Problems are listed in the order of the form.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {inFormOrder} from '../../src/studio/publishing/in-form-order.ts'

const section = (key: string, ...blocks: string[]) => ({
  _key: key,
  heading: '',
  body: blocks.map((block) => ({_key: block, text: ''})),
})
const document = {
  sections: [section('s1', 'b1', 'b2'), section('s2', 'b3')],
  title: '',
  authors: [],
}
const fields = ['title', 'lead', 'sections', 'authors']
const places = [
  ['title'],
  ['lead'],
  ['sections'],
  ['sections', {_key: 's1'}, 'heading'],
  ['sections', {_key: 's1'}, 'body', {_key: 'b1'}, 'text'],
  ['sections', {_key: 's1'}, 'body', {_key: 'b2'}],
  ['sections', {_key: 's1'}, 'body', {_key: 'b2'}, 'text'],
  ['sections', {_key: 's2'}, 'body', 0, 'text'],
  ['authors', 0],
  ['authors', 1],
]

test('01 law: problems in any order are sorted by the form', () => {
  const shuffled = fc.shuffledSubarray(places, {minLength: places.length})
  fc.assert(
    fc.property(shuffled, (paths) => {
      const markers = paths.map((path) => ({path}))
      expect(inFormOrder(markers, document, fields).map(({path}) => path)).toEqual(places)
    }),
  )
})

test('02 a place that the document lacks is sorted without an error', () => {
  const markers = [{path: ['nirgends', {_key: 'x'}, 3]}, {path: []}]
  expect(inFormOrder(markers, null, [])).toHaveLength(2)
})
