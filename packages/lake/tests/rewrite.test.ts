// Rewritten queries return the results of functions that groq-js lacks.
import {evaluateSync, toJS} from 'groq-js'
import {expect, test} from 'vitest'

import {takeResult} from '../src/query/native-call.ts'
import {parseGroq} from '../src/query/parse-groq.ts'
import {withRewrites} from '../src/query/rewrite.ts'

const dataset = [
  {_id: 'a', _type: 'note', title: 'Proteste in Almaty', place: {lat: 43.24, lng: 76.89}},
  {_id: 'a.b', _type: 'note', title: 'Almaty: Proteste', place: {lat: 52.52, lng: 13.4}},
]

const evaluated = (tree: Parameters<typeof evaluateSync>[0], params: Record<string, unknown>) =>
  toJS(
    evaluateSync(tree, {
      dataset,
      params,
      dereference: ({_ref}) => takeResult(_ref)?.value as {_id: string} | undefined,
    }),
  )

test.each([
  ['*[title match text::query($x)]._id', ['almaty', '"in almaty"', '-in', '"x', 1, null]],
  ['*[[@, _id] match text::query($x)]._id', ['*', '"almaty proteste"', 'proteste -in']],
  ['*[path(_id) in path($x)]._id', ['*', 'a.**', 1]],
  ['*[geo::distance(place, $x) < 100000]._id', [{lat: 43, lng: 77}, {lat: 52, lng: 13}, 1]],
  ['*[geo::distance(place, geo({"lat": $x, "lng": 13})) < 100000]._id', [52, 43, 'x']],
  ['array::unique([null, $x, null, 1])', [1, null, 'a']],
  ['*[sanity::partOfVariant($x)]', ['a', null]],
])('01 a rewritten tree can be evaluated with other parameters: %s', (query, values) => {
  const tree = withRewrites(parseGroq(query, {}))
  for (const x of [...values, ...values]) {
    const own = withRewrites(parseGroq(query, {x}))
    expect(evaluated(tree, {x})).toEqual(evaluated(own, {x}))
  }
})

test.each(['*[_type == "note"]{title}', '*[title in ["a"]] | order(title)[0...2]', '$x + 1'])(
  '02 a tree without own functions is returned unchanged: %s',
  (query) => {
    const tree = parseGroq(query, {})
    expect(withRewrites(tree)).toBe(tree)
  },
)
