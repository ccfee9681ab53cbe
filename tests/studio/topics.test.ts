// Spellings of one topic are one pane of the desk.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {topicsOf} from '../../src/studio/structure/topics.ts'

test('01 spellings of one address are one topic, named as most articles do', () => {
  const found = topicsOf([['Verkehr', 'Köln'], ['verkehr'], ['Verkehr']])
  expect(found).toEqual([
    {id: 'koeln', title: 'Köln', spellings: ['Köln'], articles: 1},
    {id: 'verkehr', title: 'Verkehr', spellings: ['Verkehr', 'verkehr'], articles: 3},
  ])
})

test('01b spellings that look the same are one topic, in Latin letters and in others', () => {
  const same = ['Wirt\u00ADschaft', 'Wirtschaft', 'Wirt\u200Bschaft', ' wirtschaft\u00A0']
  expect(topicsOf([same]).map(({id}) => id)).toEqual(['wirtschaft'])
  expect(topicsOf([['Казах\u00ADстан', 'Казахстан', 'казахстан ']])).toHaveLength(1)
})

test('02 topics without an address are told apart', () => {
  const ids = topicsOf([['Казахстан', '東京']]).map(({id}) => id)
  expect(new Set(ids).size).toBe(2)
})

test('03 for any topics, the name of a pane is made of letters, digits and hyphens', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.anything(), fc.array(fc.string()))), (articles) => {
      for (const {id, spellings} of topicsOf(articles)) {
        expect(id).toMatch(/^[a-z0-9-]+$/)
        expect(spellings.length).toBeGreaterThan(0)
      }
    }),
  )
})
