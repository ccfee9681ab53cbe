// Spellings of one topic share a pane of the desk.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {topicsOf} from '../../src/studio/structure/topics.ts'

test('01 spellings with one slug are one topic, named by the most frequent', () => {
  const found = topicsOf([['Verkehr', 'Köln'], ['verkehr'], ['Verkehr']])
  expect(found).toEqual([
    {id: 'koeln', title: 'Köln', spellings: ['Köln'], articles: 1},
    {id: 'verkehr', title: 'Verkehr', spellings: ['Verkehr', 'verkehr'], articles: 3},
  ])
})

test('01b spellings that look the same are one topic in every script', () => {
  const same = ['Wirt\u00ADschaft', 'Wirtschaft', 'Wirt\u200Bschaft', ' wirtschaft\u00A0']
  expect(topicsOf([same]).map(({id}) => id)).toEqual(['wirtschaft'])
  expect(topicsOf([['Казах\u00ADстан', 'Казахстан', 'казахстан ']])).toHaveLength(1)
})

test('02 topics without a Latin slug have different ids', () => {
  const ids = topicsOf([['Казахстан', '東京']]).map(({id}) => id)
  expect(new Set(ids).size).toBe(2)
})

test('03 law: the id of a pane has letters, digits and hyphens only', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.anything(), fc.array(fc.string()))), (articles) => {
      for (const {id, spellings} of topicsOf(articles)) {
        expect(id).toMatch(/^[a-z0-9-]+$/)
        expect(spellings.length).toBeGreaterThan(0)
      }
    }),
  )
})
