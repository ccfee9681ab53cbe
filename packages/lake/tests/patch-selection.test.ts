// Paths of patches select the same values as @sanity/json-match.
import {jsonMatch, type SingleValuePath} from '@sanity/json-match'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {ValueLocation} from '../src/transactions/patch/value-location.ts'
import {PathFault, readPath} from '../src/transactions/patch/read-path.ts'
import {Selector} from '../src/transactions/patch/select.ts'
import {Work} from '../src/transactions/patch/patch-work.ts'
import {document, path} from './generated-patches.ts'

// The long mode, for a change of the selection: `npm run test:long`.
const numRuns = process.env.MODE === 'long' ? 20_000 : 1_000

function stepsTo(place: ValueLocation): (string | number)[] {
  return place.parent ? [...stepsTo(place.parent), place.step] : []
}

function selected(from: object, text: string, creates: boolean): ValueLocation[] {
  return new Selector(new Work(), creates).select(
    readPath(text, new Work()).steps,
    new ValueLocation(from),
  )
}

function faultOf(text: string): unknown {
  try {
    readPath(text, new Work())
    return undefined
  } catch (error) {
    return error
  }
}

/** A path of json-match with array elements by index; undefined when an element does not exist. */
function byIndex(from: unknown, way: SingleValuePath): string | undefined {
  const steps: (string | number)[] = []
  let value = from
  for (const segment of way) {
    let step: string | number = typeof segment === 'object' ? -1 : segment
    if (typeof segment !== 'string') {
      if (!Array.isArray(value)) return undefined
      step =
        typeof segment === 'number'
          ? segment + (segment < 0 ? value.length : 0)
          : value.findIndex((element) => element?._key === segment._key)
      if (!(step in value)) return undefined
    }
    steps.push(step)
    value = Object(value)[step]
  }
  return JSON.stringify(steps)
}

test('01 law: paths select existing values in the order of @sanity/json-match', () => {
  fc.assert(
    fc.property(document, path, (from, text) => {
      const matches = [...jsonMatch(from, text)].filter(({value}) => value !== undefined)
      const expected = new Set(matches.map((match) => byIndex(from, match.path)))
      const places = selected(from, text, false)
      expect(places.map((place) => JSON.stringify(stepsTo(place)))).toEqual([...expected])
    }),
    {numRuns},
  )
}, 600_000)

test('02 law: paths select the missing attributes of json-match, and no missing element', () => {
  fc.assert(
    fc.property(document, path, (from, text) => {
      const missing = [...jsonMatch(from, text)].filter(({value}) => value === undefined)
      const expected = new Set(missing.flatMap((match) => byIndex(from, match.path) ?? []))
      const places = selected(from, text, true).filter(({value}) => value === undefined)
      const found = places.map((place) => JSON.stringify(stepsTo(place)))
      // A path with ".." never creates attributes.
      const others = text.includes('..')
        ? [...expected].filter((place) => !found.includes(place ?? ''))
        : []
      expect([...found, ...others].sort()).toEqual([...expected].sort())
    }),
    {numRuns},
  )
}, 600_000)

const example = {
  friends: [
    {name: 'mork', age: 40},
    {name: 'mindy', age: 32},
  ],
  roles: ['admin', 'owner'],
  'ä b': {c: 1},
  list: [[{v: 1}], [{v: 2}]],
}

test.each([
  ['friends[*].name', ['mork', 'mindy']],
  ['friends[:].name', ['mork', 'mindy']],
  ['friends.name', ['mork', 'mindy']],
  ['friends.age[@ > 35]', [40]],
  ['friends[age > 35].name', ['mork']],
  ['friends[age > 100, name == "mindy"].age', [32]],
  ['friends[missing?].name', []],
  ['friends[-1].name', ['mindy']],
  ['friends[5].name', []],
  ['roles[*]', ['admin', 'owner']],
  ['roles[1:]', ['owner']],
  ['roles[1:1]', []],
  ["'ä b'.c", [1]],
  ["['ä b', roles][c?].c", [1]],
  ['..v', [1, 2]],
  ['list.v', [1, 2]],
  ['..[v > 1].v', [2]],
  ['roles.constructor', []],
  ['roles.length', []],
])('03 the path %s selects the expected values', (text, expected) => {
  expect(selected(example, text, false).map(({value}) => value)).toEqual(expected)
})

test.each([
  ['', 0, 'a path'],
  ['a[', 2, '"["'],
  ['a[[', 3, 'a value, or a path'],
  ['a[0', 3, '"," or "]"'],
  ['a.', 2, 'an attribute name'],
  ['a b', 2, '"[" or the end'],
  ['größe', 2, 'single quotes'],
  ['a-b', 1, 'single quotes'],
  ['a[b = 1]', 4, 'one of =='],
  ['a["b', 4, 'the double quote that ends the text'],
  ["a.'b", 4, 'the single quote that ends the name'],
  ['a["\\x"]', 4, 'an escape that JSON has'],
  ['5', 0, 'a path, not a value'],
  ['a.__proto__.b', 2, 'reserved'],
  ['a[b[__proto__ == 1]]', 4, 'reserved'],
  [`${'[a'.repeat(21)}${']'.repeat(21)}`, 40, 'at most 20 brackets'],
])('04 the path %s is rejected at character %d', (text, position, expected) => {
  expect(() => readPath(text, new Work())).toThrow(expected)
  expect(() => readPath(text, new Work())).toThrow(expect.objectContaining({path: text, position}))
})

test('05 law: any path is parsed, or rejected with a position inside it', () => {
  const pieces = [
    'a',
    '.',
    '..',
    '[',
    ']',
    '"',
    "'",
    '\\',
    '?',
    ':',
    ',',
    '*',
    '@',
    '$',
    '-',
    '1',
    '=',
    '>',
    ' ',
    'ä',
    '😀',
    '\0',
  ]
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...pieces), maxLength: 20}), (text) => {
      expect(faultOf(text)).toEqual(
        expect.toSatisfy(
          (fault) =>
            fault === undefined || (fault instanceof PathFault && fault.position <= text.length),
        ),
      )
    }),
    {numRuns},
  )
}, 600_000)
