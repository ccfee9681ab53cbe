// The references of a document are found at any depth, once each.
import {expect, test} from 'vitest'

import {referencesIn} from '../src/transactions/references.ts'

test('01 references are found at any depth, each once', () => {
  const document = {a: {_ref: 'x'}, list: [{_ref: 'x'}, {deep: [{_ref: 'y', _weak: true}]}]}
  expect(referencesIn(document).sort((a, b) => a.target.localeCompare(b.target))).toEqual([
    {target: 'x', weak: false},
    {target: 'y', weak: true},
  ])
})

test('02 a reference inside a reference is found', () => {
  expect(referencesIn({_ref: 'x', more: {_ref: 'y'}})).toHaveLength(2)
})

test('03 references into other datasets are ignored', () => {
  expect(referencesIn({a: {_ref: 'x', _dataset: 'other'}})).toEqual([])
})

test('04 references in very long lists are found', () => {
  const list = Array.from({length: 200_000}, (_, n) => ({_ref: `d${n}`}))
  expect(referencesIn({list})).toHaveLength(200_000)
})
