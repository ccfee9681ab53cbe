// Cancelling a plan never loses words that were written for it.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {draftAfterPlan} from '../../src/studio/publishing/draft-after-plan.ts'

const version = (text: string, more: object = {}) => ({
  _id: 'versions.r1.a',
  _rev: 'v1',
  _system: {base: {id: 'drafts.a', rev: 'd1'}},
  lead: text,
  ...more,
})
const draft = (text: string, _rev = 'd1') => ({_id: 'drafts.a', _rev, lead: text})

test('01 a draft with the planned text stays', () => {
  expect(draftAfterPlan(draft('Ein Satz.'), version('Ein Satz.'))).toBe('stays')
})

test('02 a draft that was only copied takes what was written while the plan was paused', () => {
  expect(draftAfterPlan(draft('Ein Satz.'), version('Ein besserer Satz.'))).toBe('takes')
  expect(draftAfterPlan(null, version('Ein Satz.'))).toBe('takes')
})

test('03 the editor chooses between two texts', () => {
  expect(draftAfterPlan(draft('Neu.', 'd2'), version('Auch neu.'))).toBe('choose')
  expect(draftAfterPlan(draft('Neu.'), version('Auch neu.', {_system: {}}))).toBe('choose')
})

test('04 a draft stays only with the planned text, in any order of its fields', () => {
  const fields = fc.dictionary(fc.constantFrom('title', 'lead', 'kicker'), fc.string())
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const reversed = Object.fromEntries(Object.entries(one).toReversed())
      expect(draftAfterPlan({...one, _rev: 'd2'}, reversed)).toBe('stays')
      const isSame = ['title', 'lead', 'kicker'].every((name) => one[name] === other[name])
      expect(draftAfterPlan({...one, _rev: 'd2'}, other) === 'stays').toBe(isSame)
    }),
  )
})
