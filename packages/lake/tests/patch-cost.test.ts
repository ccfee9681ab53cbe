// The cost of a patch grows linearly with its work, within a limit of steps.
import {expect, test} from 'vitest'

import {limits} from '../src/limits.ts'
import {preparePatch} from '../src/transactions/patch/apply-patch.ts'
import {Work} from '../src/transactions/patch/patch-work.ts'
import {stamp} from './generated-patches.ts'
import {bombs, nested, wide} from './patch-bombs.ts'

/** How many steps a patch takes on a document. */
function stepsOf(attributes: object, operations: object): number {
  const work = new Work()
  preparePatch(operations as Record<string, unknown>, work)({...stamp, ...attributes})
  return work.steps
}

test.each([
  ['..a..a..a', 'set'],
  ['x[*]..[*]..*', 'set'],
  ['..[a, a, x]..[a, a]', 'set'],
  ['x..[a?]..a', 'set'],
  ['x[a.a > 1]..a', 'set'],
  ['..a', 'unset'],
  ['x[:]', 'unset'],
  ['..a', 'inc'],
])('01 the steps of %s grow with the document: %s', (path, name) => {
  const steps = (size: number) =>
    stepsOf(wide(size), {[name]: name === 'unset' ? [path] : {[path]: 1}})
  expect(steps(4_000) / steps(1_000)).toBeLessThan(4.1)
})

test('02 a deep search repeated 12 times visits each nested object few times', () => {
  const chain = (depth: number): unknown => (depth === 0 ? 1 : {a: chain(depth - 1)})
  // Trying each choice of 12 levels out of 18 would take 18,564 steps.
  expect(stepsOf({x: chain(18)}, {set: {['..a'.repeat(12)]: 1}})).toBeLessThan(18 * 2 * 12 * 2)
  expect(stepsOf({x: nested(2, 100)}, {set: {'..a..a..a': 2}})).toBeLessThan(100_000)
})

test.each(bombs)(
  '03 a patch beyond the step limit is rejected: %s',
  (_name, attributes, operations) => {
    expect(() => stepsOf(attributes, operations)).toThrow(`more than ${limits.patchSteps} steps`)
  },
)

const range = (count: number) => Array.from({length: count}, (_, n) => n)

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
    'more than 32000000 bytes',
  ],
  [
    'a value again and again in other places',
    {set: Object.fromEntries(range(40).map((n) => [`x[*].v${n}`, 'x'.repeat(10_000 + n)]))},
    'more than 32000000 bytes',
  ],
])(
  '04 depth and size are rejected before the values are built: %s',
  (_name, operations, reason) => {
    expect(() => stepsOf(wide(100), operations)).toThrow(reason)
  },
)

test('05 the step limit counts all patches of a transaction', () => {
  const work = new Work()
  const prepared = preparePatch({unset: ['..b']}, work)
  const before = {...stamp, ...wide(10_000)}
  const many = () => {
    for (let count = 0; count < 1_000; count += 1) prepared(before)
  }
  expect(many).toThrow(`more than ${limits.patchSteps} steps`)
})

test('06 small patches of many documents do not reach the step limit', () => {
  const work = new Work()
  const prepared = preparePatch({set: {title: 'b', 'body[*].style': 'x'}, unset: ['old']}, work)
  const body = Array.from({length: 30}, (_, n) => ({_key: `k${n}`, style: 'y'}))
  const many = () => {
    for (let n = 0; n < 20_000; n += 1) prepared({...stamp, _id: `a${n}`, title: 'a', body})
  }
  expect(many).not.toThrow()
  expect(work.steps).toBeGreaterThan(limits.patchSteps)
})
