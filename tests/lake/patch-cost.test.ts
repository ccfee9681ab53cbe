import {expect, test} from 'vitest'

import {limits} from '../../lake/src/limits.ts'
import {preparePatch} from '../../lake/src/transactions/patch/apply-patch.ts'
import {Work} from '../../lake/src/transactions/patch/work.ts'
import {stamp} from './generated-patches.ts'

/** How many steps a patch takes on a document. */
function stepsOf(attributes: object, operations: object): number {
  const work = new Work()
  preparePatch(operations as Record<string, unknown>, work)({...stamp, ...attributes})
  return work.steps
}

/** An object in which each of so many objects holds as many others. */
function nested(depth: number, width: number): unknown {
  if (depth === 0) return 1
  return {a: Array.from({length: width}, () => nested(depth - 1, width))}
}

const wide = (size: number) => ({
  x: Array.from({length: size}, (_, n) => ({_key: `k${n}`, a: {a: n}})),
})

test.each([
  ['..a..a..a', 'set'],
  ['x[*]..[*]..*', 'set'],
  ['..[a, a, x]..[a, a]', 'set'],
  ['x..[a?]..a', 'set'],
  ['x[a.a > 1]..a', 'set'],
  ['..a', 'unset'],
  ['x[:]', 'unset'],
  ['..a', 'inc'],
])('01 %s takes steps as the document grows: %s', (path, name) => {
  const steps = (size: number) =>
    stepsOf(wide(size), {[name]: name === 'unset' ? [path] : {[path]: 1}})
  expect(steps(4_000) / steps(1_000)).toBeLessThan(4.1)
})

test('02 an object in an object in an object, looked for again and again', () => {
  const chain = (depth: number): unknown => (depth === 0 ? 1 : {a: chain(depth - 1)})
  // Every way to choose 12 of 18 would be 18,564.
  expect(stepsOf({x: chain(18)}, {set: {['..a'.repeat(12)]: 1}})).toBeLessThan(18 * 2 * 12 * 2)
  expect(stepsOf({x: nested(2, 100)}, {set: {'..a..a..a': 2}})).toBeLessThan(100_000)
})

test.each<[name: string, attributes: object, operations: object]>([
  ['a document of a million objects', {x: nested(3, 100)}, {set: {'..a..a..a': 2}}],
  ['filters in filters', {x: nested(3, 40)}, {set: {'..[..[..[..a?]?]?]': 2}}],
  ['a long union', {x: nested(2, 50)}, {set: {[`..[${'a,'.repeat(2_000)}a]`]: 2}}],
  ['a long path', {}, {set: {[`a${'.a'.repeat(1_000_000)}`]: 1}}],
  ['a path of two million dots', {}, {unset: ['.'.repeat(2_000_000)]}],
  ['a name without an end', {}, {unset: [`'${'a'.repeat(2_000_000)}`]}],
  ['200,000 paths', {}, {unset: Array.from({length: 200_000}, () => 'a[*]')}],
  [
    'a text with many parts that are not there',
    {x: 'x'.repeat(100_000)},
    {diffMatchPatch: {x: '@@ -5,4 +5,5 @@\n QQQQ\n+e\n'.repeat(5_000)}},
  ],
  [
    'long parts that are nearly there',
    {x: 'ab'.repeat(2_000)},
    {diffMatchPatch: {x: `@@ -1,4000 +1,0 @@\n-ab${'ac'.repeat(1_998)}ab\n`.repeat(50)}},
  ],
])('03 too much is refused: %s', (_name, attributes, operations) => {
  expect(() => stepsOf(attributes, operations)).toThrow(`more than ${limits.patchSteps} steps`)
})

test.each<[name: string, operations: object, reason: string]>([
  ['brackets', {set: {['['.repeat(2_000_000)]: 1}}, 'steps'],
  ['fewer brackets', {set: {['['.repeat(10_000)]: 1}}, 'at most 20 brackets'],
  ['levels', {set: {[Array(900).fill('a').join('.')]: 1}}, 'deeper than 20 levels'],
  [
    'a value on levels',
    {set: {[Array(15).fill('a').join('.')]: [[[[[[[[[]]]]]]]]]}},
    'deeper than 20 levels',
  ],
  [
    'a great value in many places',
    {set: {'x[*].a': 'x'.repeat(1_000_000)}},
    'more than the 32000000 bytes',
  ],
])('04 depth and size are refused before they are made: %s', (_name, operations, reason) => {
  expect(() => stepsOf(wide(100), operations)).toThrow(reason)
})

test('05 of many patches of one transaction', () => {
  const work = new Work()
  const prepared = preparePatch({set: {'..a': 2}}, work)
  const before = {...stamp, ...wide(10_000)}
  const many = () => {
    for (let count = 0; count < 1_000; count += 1) prepared(before)
  }
  expect(many).toThrow(`more than ${limits.patchSteps} steps`)
})
