// The operations of a patch, inside of arrays, at their ends and beyond.
import {Patch} from '@sanity/client'
import {jsonMatch} from '@sanity/json-match'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import type {Document} from '../src/document.ts'
import {anyOperations, document, path, stamp, value} from './generated-patches.ts'
import {outcome, patch} from './patching.ts'

// The long mode, for a change of how patches are applied: `npm run test:long`.
const numRuns = process.env.MODE === 'long' ? 20_000 : 400
const long = 600_000

function list(nums: readonly unknown[]): Document {
  return {...stamp, nums}
}

/** Applies the patch that the official client sends for a splice. */
function spliced(nums: readonly unknown[], start: number, count?: number, items: string[] = []) {
  const {id: _id, ...operations} = new Patch('a')
    .splice('nums', start, count, items)
    .serialize() as {
    id: string
  }
  return patch(list(nums), operations).document.nums
}

test(
  '01 law: splice of the client works like splice of JavaScript',
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), {maxLength: 6}),
        fc.integer({min: -8, max: 8}),
        fc.option(fc.nat(8), {nil: undefined}),
        fc.array(fc.constantFrom('x', 'y'), {maxLength: 3}),
        (nums, start, count, items) => {
          // A splice from the end can only be encoded when it removes everything after its start.
          fc.pre(start >= 0 || count === undefined || count >= -start)
          const expected: unknown[] = [...nums]
          expected.splice(start, count ?? nums.length, ...items)
          expect(spliced(nums, start, count, items)).toEqual(expected)
        },
      ),
      {numRuns},
    )
  },
  long,
)

test('02 a splice from the end removes everything after its start', () => {
  const {insert} = new Patch('a').splice('nums', -3, 1, ['x']).serialize() as {insert: object}
  expect(insert).toEqual({replace: 'nums[-4:]', items: ['x']})
  expect(spliced([1, 2, 3, 4], -3, 1, ['x'])).toEqual([1, 'x'])
})

const five = [10, 20, 30, 40, 50]

test.each<[side: string, at: string, after: unknown[]]>([
  ['replace', '[0:0]', ['x', 10, 20, 30, 40, 50]],
  ['replace', '[1:1]', [10, 'x', 20, 30, 40, 50]],
  ['replace', '[5:5]', [10, 20, 30, 40, 50, 'x']],
  ['replace', '[7:7]', [10, 20, 30, 40, 50, 'x']],
  ['replace', '[3:1]', [10, 20, 30, 'x', 40, 50]],
  ['replace', '[0:-1]', ['x']],
  ['replace', '[2:-1]', [10, 20, 'x']],
  ['replace', '[-2:]', [10, 20, 30, 40, 'x']],
  ['replace', '[-3:-1]', [10, 20, 30, 'x']],
  ['replace', '[-9:-8]', ['x', 10, 20, 30, 40, 50]],
  ['replace', '[:]', ['x']],
  ['replace', '[*]', ['x']],
  ['replace', '[1]', [10, 'x', 30, 40, 50]],
  ['replace', '[-1]', [10, 20, 30, 40, 'x']],
  ['replace', '[9]', [10, 20, 30, 40, 50, 'x']],
  ['replace', '[3, 1]', [10, 'x', 30, 50]],
  ['replace', '[@ > 25]', [10, 20, 'x']],
  ['replace', '[@ > 99]', five],
  ['before', '[0]', ['x', 10, 20, 30, 40, 50]],
  ['before', '[-1]', [10, 20, 30, 40, 'x', 50]],
  ['before', '[9]', [10, 20, 30, 40, 50, 'x']],
  ['before', '[-9]', ['x', 10, 20, 30, 40, 50]],
  ['before', '[1:3]', [10, 'x', 20, 30, 40, 50]],
  ['before', '[2:2]', [10, 20, 'x', 30, 40, 50]],
  ['before', '[@ > 25]', [10, 20, 'x', 30, 40, 50]],
  ['after', '[0]', [10, 'x', 20, 30, 40, 50]],
  ['after', '[-1]', [10, 20, 30, 40, 50, 'x']],
  ['after', '[9]', [10, 20, 30, 40, 50, 'x']],
  ['after', '[1:3]', [10, 20, 30, 'x', 40, 50]],
  ['after', '[-3:-1]', [10, 20, 30, 40, 'x', 50]],
  ['after', '[2:2]', [10, 20, 'x', 30, 40, 50]],
  ['after', '[1, 3]', [10, 20, 30, 40, 'x', 50]],
  ['after', '[@ < 25]', [10, 20, 'x', 30, 40, 50]],
])('03 inserting at %s nums%s gives the expected array', (side, at, after) => {
  const {document: made} = patch(list(five), {insert: {[side]: `nums${at}`, items: ['x']}})
  expect(made.nums).toEqual(after)
})

test.each(['[0]', '[-1]', '[:]', '[0:-1]', '[5:]'])(
  '04 inserting at %s of an empty array fills it',
  (at) => {
    for (const side of ['before', 'after', 'replace']) {
      const {document: made} = patch(list([]), {insert: {[side]: `nums${at}`, items: ['x', 'y']}})
      expect(made.nums).toEqual(['x', 'y'])
    }
  },
)

test.each(['gone[0]', 'nums', 'nums[_key=="x"]', '_id[0]', 'nums[0][0]', 'nums[0].a', '[0]'])(
  '05 inserting at %s, outside of an array, changes nothing',
  (at) => {
    const before = list(five)
    expect(patch(before, {insert: {after: at, items: ['x']}}).document).toBe(before)
  },
)

test('06 one path inserts into several arrays, one inside another', () => {
  const before = {...stamp, a: [[1, 2], [3]]}
  const {document: made} = patch(before, {insert: {before: '..[-1]', items: [0]}})
  expect(made.a).toEqual([[1, 0, 2], 0, [0, 3]])
})

/** The attributes and indexes along a path of json-match, when every element on the way exists. */
function wayTo(from: unknown, way: readonly unknown[]): (string | number)[] | undefined {
  const steps: (string | number)[] = []
  let at = from
  for (const segment of way) {
    let step = segment as string | number
    if (typeof segment !== 'string') {
      if (!Array.isArray(at)) return undefined
      if (typeof segment === 'number') step = segment < 0 ? segment + at.length : segment
      else step = at.findIndex((element) => element?._key === (segment as {_key: string})._key)
      if (!(step in at)) return undefined
    }
    steps.push(step)
    at = Object(at)[step]
  }
  return steps
}

/** The locations of the existing values at a path, deepest first. */
function waysIn(from: Document, text: string, present = true): (string | number)[][] {
  const matches = [...jsonMatch(from, text)].filter(
    (match) => (match.value !== undefined) === present,
  )
  const ways = matches.flatMap((match) => {
    const way = wayTo(from, match.path)
    return way ? [way] : []
  })
  const each = new Map(ways.map((way) => [JSON.stringify(way), way]))
  return [...each.values()].sort((left, right) => right.length - left.length)
}

// oxlint-disable-next-line typescript/no-explicit-any
type Any = any

function valueAt(root: Any, way: readonly (string | number)[]): Any {
  let inner = root
  for (const step of way) inner = inner[step]
  return inner
}

test(
  '07 law: set, setIfMissing, unset, inc and dec change exactly the values that json-match selects',
  () => {
    const operation = fc.constantFrom('set', 'setIfMissing', 'unset', 'inc', 'dec')
    fc.assert(
      fc.property(document, path, operation, value, fc.nat(9), (before, text, name, to, by) => {
        const ways = waysIn(before, text)
        fc.pre(!ways.some((way) => way.length === 0))
        // Operations create no attributes inside missing array elements; test 08 covers the attributes that they create.
        fc.pre(
          name === 'unset' ||
            name === 'inc' ||
            name === 'dec' ||
            waysIn(before, text, false).length === 0,
        )
        const expected = structuredClone(before) as Any
        const doomed: [Any, string | number][] = []
        for (const way of ways) {
          const step = way.at(-1) ?? ''
          const holder = valueAt(expected, way.slice(0, -1))
          if (name === 'set') holder[step] = structuredClone(to)
          if (name === 'unset') doomed.push([holder, step])
          if (typeof holder[step] !== 'number') continue
          if (name === 'inc') holder[step] += by
          if (name === 'dec') holder[step] -= by
        }
        const lastFirst = doomed.sort(([, left], [, right]) => Number(right) - Number(left))
        for (const [holder, step] of lastFirst) {
          if (Array.isArray(holder)) holder.splice(Number(step), 1)
          else delete holder[step]
        }
        const operands =
          name === 'unset' ? [text] : {[text]: name === 'inc' || name === 'dec' ? by : to}
        expect(outcome(before, {[name]: operands})?.document).toEqual(expected)
      }),
      {numRuns},
    )
  },
  long,
)

test.each<[path: string, after: object]>([
  ['new', {new: 1}],
  ['new.deep.er', {new: {deep: {er: 1}}}],
  ["new.'ä b'", {new: {'ä b': 1}}],
  ['list[0].new', {list: [{_key: 'k', new: 1}, {_key: 'l'}]}],
  [
    'list.new',
    {
      list: [
        {_key: 'k', new: 1},
        {_key: 'l', new: 1},
      ],
    },
  ],
  [
    'list[*].new',
    {
      list: [
        {_key: 'k', new: 1},
        {_key: 'l', new: 1},
      ],
    },
  ],
  ['list[_key=="l"].new', {list: [{_key: 'k'}, {_key: 'l', new: 1}]}],
  ['text.new', {text: {new: 1}}],
  ['nothing.new', {nothing: {new: 1}}],
  ['[new, other]', {new: 1, other: 1}],
  ['list[2]', {}],
  ['list[9].new', {}],
  ['list[_key=="z"].new', {}],
  ['new[0]', {}],
  ['new[_key=="k"].text', {}],
  ['..new', {}],
  ['list..new', {}],
])('08 set and setIfMissing create attributes but no array elements: %s', (text, after) => {
  const before = {...stamp, list: [{_key: 'k'}, {_key: 'l'}], text: 'x', nothing: null}
  expect(patch(before, {set: {[text]: 1}}).document).toEqual({...before, ...after})
  expect(patch(before, {setIfMissing: {[text]: 1}}).document).toEqual({...before, ...after})
})

test('09 setIfMissing keeps existing values, null included', () => {
  const before = {...stamp, a: null, b: {c: 0}}
  expect(patch(before, {setIfMissing: {a: 1, b: 1, 'b.c': 1, '..c': 1}}).document).toBe(before)
})

test(
  '12 law: a patch never changes the previous document',
  () => {
    fc.assert(
      fc.property(document, anyOperations, (before, operations) => {
        const copy = structuredClone(before)
        outcome(before, operations)
        expect(before).toEqual(copy)
      }),
      {numRuns: numRuns / 4},
    )
  },
  long,
)

test.each([
  ['the document itself', {set: {'@': {}}}, 'selects the document itself'],
  ['more depth than a document has', {set: {[`${'a.'.repeat(25)}b`]: 1}}, 'deeper than 20'],
  ['a number that JSON has not', {inc: {n: 1e308}}, 'no number'],
  ['no patch of a text', {diffMatchPatch: {t: 'x'}}, 'cannot be read'],
])('13 a patch with %s is rejected', (_name, operations, reason) => {
  expect(() => patch({...stamp, n: 1e308, t: ''}, operations)).toThrow(reason)
})

test('14 inc, dec and diffMatchPatch skip values of another type', () => {
  const before = {...stamp, text: 'rot', n: 1, nothing: null}
  for (const at of ['text', 'nothing', 'missing', '_id']) {
    expect(patch(before, {inc: {[at]: 1}, dec: {[at]: 1}}).document).toBe(before)
  }
  for (const at of ['n', 'nothing', 'missing']) {
    const diffMatchPatch = {[at]: '@@ -1,3 +1,4 @@\n rot\n+e\n'}
    expect(patch(before, {diffMatchPatch}).document).toBe(before)
  }
})
