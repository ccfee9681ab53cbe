// The matcher of a listener's query names every group of its matching documents.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {createMatcher} from '../src/query/matcher.ts'

const context = {identity: 'local', projectId: 'newsdesk', dataset: 'production'}
const document = (_id: string) => ({
  _id,
  _type: 'note',
  _rev: '1',
  _createdAt: '2022-01-08T12:00:00Z',
  _updatedAt: '2022-01-08T12:00:00Z',
})

const matcherOf = (query: string, params: Record<string, unknown> = {}) =>
  createMatcher(() => undefined, {query, params}, context)

test.each([
  ['*[_id == $id]', {id: 'a'}, ['a']],
  ['*[_id in $ids]', {ids: ['a', 'drafts.a', 'versions.r.b']}, ['a', 'b']],
  ['*[_id in ["a", "b"] && _type == "note"]{_id} | order(_id) [0...5]', {}, ['a', 'b']],
  ['*[_type == "note" && (_id == "drafts.a")][0]._id', {}, ['a']],
  ['*[sanity::versionOf($id)]', {id: 'a'}, ['a']],
])('01 the matcher extracts the groups that a query names: %s', (query, params, groups) => {
  expect(matcherOf(query, params).groups).toEqual(new Set(groups))
})

test.each([
  '*',
  '*[_type == "note"]',
  '*[_id == "a" || true]',
  '*[!(_id == "a")]',
  '*[_id != "a"]',
  '*[other._id == "a"]',
  '*[_id in path("a.*")]',
  '*[_id == _type]',
  '*[_id in [_type]]',
  '{"all": *[_id == "a"]}',
  'count(*[_id == "a"])',
  '*[_id == "a"] + *[_type == "note"]',
])('02 a query without ids in its filter matches every group: %s', (query) => {
  expect(matcherOf(query).groups).toBe('everything')
})

const ids = ['a', 'drafts.a', 'versions.r.a', 'b', 'drafts.b']
const condition = fc.letrec<{condition: string}>((tie) => ({
  condition: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom(...ids).map((id) => `_id == "${id}"`),
    fc.subarray(ids).map((some) => `_id in ${JSON.stringify(some)}`),
    fc.constantFrom('a', 'b').map((id) => `sanity::versionOf("${id}")`),
    fc.constantFrom('_type == "note"', '_type == "other"', 'true', '"a" == _id', 'null == _id'),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('condition').map((inner) => `!(${inner})`),
  ),
})).condition

test('03 law: a document outside the named groups never matches', () => {
  fc.assert(
    fc.property(condition, fc.constantFrom(...ids), (filter, id) => {
      // The matcher extracts no ids from a union, so this matcher decides by evaluation alone.
      const evaluated = matcherOf(`*[${filter}] + []`)
      expect(evaluated.groups).toBe('everything')
      expect(matcherOf(`*[${filter}]`).matches(document(id))).toBe(evaluated.matches(document(id)))
    }),
    {numRuns: 2_000},
  )
})
