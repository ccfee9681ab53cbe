// The mutations that merge two documents.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {emptyFields} from '../../../src/studio/merging/empty-fields.ts'
import {
  inTransactions,
  mergeMutations,
  type MergeDocuments,
} from '../../../src/studio/merging/merge-mutations.ts'

const merge = {from: 'old', to: 'new', isFilling: false}
const refersToOld = {_type: 'reference', _ref: 'old'}
const document = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'source',
  _rev: `rev-${_id}`,
  ...fields,
})
const nothing: MergeDocuments = {referring: [], replaced: [], kept: [], otherDrafts: []}

describe('a merge', () => {
  test('01 patches each document at its revision, then deletes every version', () => {
    const mutations = mergeMutations(merge, {
      referring: ['a', 'drafts.a', 'versions.r.a'].map((id) =>
        document(id, {_type: 'article', authors: [refersToOld]}),
      ),
      replaced: [document('drafts.old'), document('old')],
      kept: [document('new')],
      otherDrafts: [],
    })
    const set = {'authors[0]._ref': 'new'}
    expect(mutations).toEqual([
      {patch: {id: 'a', ifRevisionID: 'rev-a', set}},
      {patch: {id: 'drafts.a', ifRevisionID: 'rev-drafts.a', set}},
      {patch: {id: 'versions.r.a', ifRevisionID: 'rev-versions.r.a', set}},
      {delete: {id: 'drafts.old'}},
      {delete: {id: 'old'}},
    ])
  })

  test('01b keeps the addresses of the document that goes, if readers know them', () => {
    const at = (current: string, ...formerSlugs: string[]) => ({
      slug: {_type: 'slug', current},
      formerSlugs,
    })
    const sets = (replaced: MergeDocuments['replaced']) =>
      mergeMutations(merge, {
        ...nothing,
        replaced,
        kept: [document('new', at('eva', 'e'))],
      }).filter((each) => 'patch' in each)
    expect(sets([document('old', at('eva-alt', 'alt', 'eva'))])).toMatchObject([
      {patch: {id: 'new', set: {formerSlugs: ['e', 'alt', 'eva-alt']}}},
    ])
    expect(sets([document('drafts.old', at('eva-alt'))])).toEqual([])
  })

  test('02 touches a draft without the old reference, so that it stays newer', () => {
    const mutations = mergeMutations(merge, {
      ...nothing,
      referring: [document('a', {_type: 'article', authors: [refersToOld]})],
      kept: [document('new')],
      otherDrafts: [document('drafts.a', {_type: 'article'})],
    })
    expect(mutations.at(-1)).toEqual({
      patch: {id: 'drafts.a', setIfMissing: {_type: 'article'}},
    })
  })

  test("03 fills empty fields of each version from the other document's draft, on request", () => {
    const documents = {
      ...nothing,
      replaced: [document('drafts.old', {country: 'Chile', name: 'Alt'}), document('old')],
      kept: [document('new', {name: 'Neu'}), document('drafts.new', {country: 'Peru', name: ''})],
    }
    expect(mergeMutations(merge, documents).filter((each) => 'patch' in each)).toEqual([])
    expect(mergeMutations({...merge, isFilling: true}, documents)).toMatchObject([
      {patch: {id: 'new', set: {country: 'Chile'}}},
      {patch: {id: 'drafts.new', set: {name: 'Alt'}}},
      {delete: {id: 'drafts.old'}},
      {delete: {id: 'old'}},
    ])
  })

  test('04 patches the kept document once even if it refers to the old one', () => {
    const kept = document('new', {employer: refersToOld})
    const mutations = mergeMutations(
      {...merge, isFilling: true},
      {
        ...nothing,
        referring: [kept],
        replaced: [document('old', {country: 'Chile'})],
        kept: [kept],
      },
    )
    expect(mutations[0]).toMatchObject({
      patch: {id: 'new', set: {'employer._ref': 'new', country: 'Chile'}},
    })
    expect(mutations).toHaveLength(2)
  })
})

test.each([
  ['05 blank texts and empty lists are filled', {name: ' ', sameAs: []}, ['name', 'sameAs']],
  ['06 an empty slug is filled', {slug: {_type: 'slug'}}, ['name', 'sameAs', 'slug']],
  ['07 filled fields stay', {name: 'Neu', sameAs: ['https://a.example']}, []],
  ['08 numbers and booleans stay', {name: 0, sameAs: false}, []],
])('%s', (_, fields, filled) => {
  const other = {_id: 'x', name: 'Alt', sameAs: ['https://b.example'], country: ''}
  const slug = 'slug' in fields ? {slug: {_type: 'slug', current: 'alt'}} : {}
  expect(Object.keys(emptyFields(fields, {...other, ...slug}))).toEqual(filled)
})

test('09 law: mutations are split into the fewest transactions, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({maxLength: 40})),
      fc.integer({min: 1, max: 300}),
      (ids, most) => {
        const mutations = ids.map((id) => ({delete: {id}}))
        const transactions = inTransactions(mutations, most)
        expect(transactions.flat()).toEqual(mutations)
        const size = (each: unknown) => new TextEncoder().encode(JSON.stringify(each)).length
        const tooLarge = transactions.filter((each) => each.length > 1 && size(each) > most + 1)
        const tooSmall = transactions.filter((each, index) => {
          const [next] = transactions[index + 1] ?? []
          return next !== undefined && size([...each, next]) <= most
        })
        expect([...tooLarge, ...tooSmall]).toEqual([])
      },
    ),
  )
})

test('10 a merge in a thousand articles is one transaction', () => {
  const many = Array.from({length: 1000}, (_, n) => document(`a${n}`, {authors: [refersToOld]}))
  const mutations = mergeMutations(merge, {...nothing, referring: many, kept: [document('new')]})
  expect(inTransactions(mutations)).toHaveLength(1)
})
