// A query with indexes has the result of groq-js alone.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import type {Document} from '../src/document.ts'
import {FragmentCache} from '../src/query/answer/fragment-cache.ts'
import {evaluateQuery, streamQuery} from '../src/query/evaluate-query.ts'
import type {Query} from '../src/query/parse-query.ts'
import type {Perspective} from '../src/query/perspective.ts'
import {Explanation} from '../src/query/planner/explanation.ts'
import {planLimits, type PlanLimits} from '../src/query/planner/plan-limits.ts'
import type {DatasetView} from '../src/query/view.ts'
import {
  datasetArbitrary,
  perspectiveArbitrary,
  queryArbitrary,
  type GeneratedQuery,
} from './hostile-queries.ts'
import {context, linearly} from './linear.ts'
import {viewOf} from './view-of.ts'

// The long mode, for a change of the planner: `npm run test:long`.
const isLong = process.env.MODE === 'long'
const datasets = isLong ? 2_500 : 100
const queriesEach = 24

/** Small limits make the planner treat small datasets like large ones. */
const limitsArbitrary = fc.record<PlanLimits>({
  batch: fc.constantFrom(1, 3),
  sortedWhole: fc.constantFrom(0, 1, 100),
  readWhole: fc.constantFrom(0, 100),
  readThroughCache: fc.constantFrom(0, 100),
  lookedUp: fc.constantFrom(0, 2, 100),
  walkedTypes: fc.constantFrom(1, 8),
  missesPerHit: fc.constantFrom(0, 64),
  lookedUpInstead: fc.constantFrom(0, 3),
  withoutValue: fc.constantFrom(0, 2, 100),
})

/** The result of a query, or its rejection. */
function outcome(evaluate: () => unknown): string {
  try {
    return JSON.stringify(evaluate())
  } catch (error) {
    return String(error)
  }
}

function differences(
  documents: readonly Document[],
  queries: readonly GeneratedQuery[],
  perspective: Perspective,
  limits: PlanLimits,
): object[] {
  const view = viewOf(documents, perspective)
  return queries.flatMap((query: Query) => {
    const planned = outcome(() => evaluateQuery(view, query, {context, limits}))
    const plain = outcome(() => linearly(documents, query, perspective))
    const streamed = outcome(() => streamedTwice(view, query, limits) ?? JSON.parse(plain))
    return planned === plain && streamed === plain ? [] : {...query, planned, streamed, plain}
  })
}

/** The result of a streamed query, asked twice so that the second answer uses the cache of the first. */
function streamedTwice(view: DatasetView, query: Query, limits: PlanLimits): unknown {
  const fragments = new FragmentCache(1e6).of('')
  const stream = () => streamQuery(view, query, {context, limits}, fragments)
  if (!stream()) return undefined
  const [first, second] = [stream(), stream()].map((pieces) =>
    [...(pieces ?? [])].filter((piece) => piece !== '').join(','),
  )
  if (first !== second) throw new Error(`first ${first}, then ${second}`)
  return JSON.parse(`[${first}]`)
}

test('01 law: with indexes a query has the result of groq-js alone', () => {
  fc.assert(
    fc.property(
      datasetArbitrary,
      fc.array(queryArbitrary, {minLength: queriesEach, maxLength: queriesEach}),
      perspectiveArbitrary,
      limitsArbitrary,
      (documents, queries, perspective, limits) => {
        expect(differences(documents, queries, perspective, limits)).toEqual([])
      },
    ),
    {numRuns: datasets},
  )
}, 3_600_000)

test.each(['count(*[_type in $types])', '*[_type in $types] | order(n)[0...3]._id'])(
  '02 a type named twice yields its documents once: %s',
  (query) => {
    const time = '2026-01-01T00:00:00Z'
    const stamps = {_rev: '1', _createdAt: time, _updatedAt: time}
    const documents = [1, 2].map((n) => ({_id: `note-${n}`, _type: 'note', n, ...stamps}))
    const asked = {query, params: {types: ['note', 'note']}}
    const planned = evaluateQuery(viewOf(documents), asked, {context})
    expect(planned).toEqual(linearly(documents, asked))
  },
)

const mixed = [undefined, null, '', 'a', 'b', 0, -1, true, false, {deep: 1}, [2]]

test.each([
  ['coalesce(v, "")', ''],
  ['coalesce(v, "")', ' desc'],
  ['coalesce(v, "aa")', ' desc, _id'],
  ['coalesce(v, 0)', ', _id asc'],
  ['(coalesce(v, true))', ' desc'],
])('03 an index orders missing values by their default: %s%s', (key, rest) => {
  const time = '2026-01-01T00:00:00Z'
  const documents = mixed.flatMap((v, at) =>
    [1, 2].map((n) => {
      const stamps = {_rev: '1', _createdAt: time, _updatedAt: time}
      return {_id: `n${n}-${at}`, _type: 'note', ...stamps, ...(v === undefined ? {} : {v})}
    }),
  )
  const limits = {...planLimits, sortedWhole: 0}
  for (let count = 1; count <= documents.length; count += 1) {
    const query = `*[_type == "note"] | order(${key}${rest})[0...${count}]{_id, v}`
    const explanation = new Explanation()
    const asked = {query, params: {}}
    const run = {context, limits, explanation}
    expect(evaluateQuery(viewOf(documents), asked, run)).toEqual(linearly(documents, asked))
    expect(explanation.steps).toMatchObject([{access: 'order of v'}])
  }
})
