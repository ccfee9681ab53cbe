// Effects lead from a document to its next state and back.
import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {effectsOf} from '../src/transactions/effects.ts'

const stamp = {_id: 'a', _type: 'note', _createdAt: '', _updatedAt: ''}

const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'ä', 'ß', '–', '😀', '😁', '\ud83d', '\ude00', '"'),
  maxLength: 12,
})
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('object'),
    tie('list'),
    tie('keyed'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ä'), tie('value'), {noNullPrototype: true}),
  list: fc.array(tie('value'), {maxLength: 5}),
  keyed: fc.uniqueArray(
    fc.record({_key: fc.constantFrom('k', 'l', 'm', 'n'), text, v: tie('value')}),
    {selector: ({_key}) => _key},
  ),
}))
const document = fc
  .dictionary(fc.constantFrom('t', 'u', 'v', 'w'), value, {noNullPrototype: true})
  .map((attributes) => ({...stamp, ...attributes}))

test('law: effects lead from the previous document to the next, and back', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const {apply, revert} = effectsOf({...before, _rev: '1'}, {...after, _rev: '2'})
      expect(applyPatch(before, [...apply])).toEqual(after)
      expect(applyPatch(after, [...revert])).toEqual(before)
    }),
    {numRuns: 500},
  )
}, 30_000)

test('01 the effects of creation and removal are whole values', () => {
  const created = {...stamp, _rev: '1', text: 'a'}
  const {_rev, ...content} = created
  expect(effectsOf(null, created)).toEqual({apply: [0, content], revert: [0, null]})
  expect(effectsOf(created, null)).toEqual({apply: [0, null], revert: [0, content]})
})

test('03 effects of very long lists do not overflow the stack', () => {
  const list = (plus: number) => Array.from({length: 200_000}, (_, n) => n + plus)
  const {apply} = effectsOf(
    {...stamp, _rev: '1', list: list(0)},
    {...stamp, _rev: '2', list: list(1)},
  )
  expect(applyPatch({...stamp, list: list(0)}, [...apply])).toEqual({...stamp, list: list(1)})
})

test('02 changing one word of a long text gives a short effect', () => {
  const long = (word: string) => ({
    ...stamp,
    _rev: word,
    text: `${'ä'.repeat(500)} ${word} ${'😀'.repeat(500)}`,
  })
  const {apply} = effectsOf(long('alt'), long('neu'))
  expect(JSON.stringify(apply).length).toBeLessThan(60)
})
