// Patterns of `path()` match segment by segment in linear time.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {resultOf} from './result-of.ts'

const isIn = (id: string, path: string) => resultOf('$id in path($path)', {id, path})

/** The meaning of a path, segment by segment. */
function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return segments.length === 0
  if (segments.length === 0) return false
  if (first === '**') return segments.some((_, end) => matches(rest, segments.slice(end + 1)))
  const isFirst = first === '*' || first === segments[0]
  return isFirst && matches(rest, segments.slice(1))
}

const segment = fc.constantFrom('a', 'b', 'ab', 'a-b', '_a', 'A', 'drafts', '(a+)', 'a|b', '[^a]')
const path = fc.array(fc.oneof(segment, fc.constantFrom('*', '**')), {minLength: 1, maxLength: 6})
const id = fc.array(segment, {minLength: 1, maxLength: 8})

test('01 law: "*" matches one segment, "**" one or more, other text itself', () => {
  fc.assert(
    fc.property(path, id, (pattern, segments) => {
      expect(isIn(segments.join('.'), pattern.join('.'))).toBe(matches(pattern, segments))
    }),
    {numRuns: 5_000},
  )
})

test.each([
  ['draftsXa', 'drafts.**', false],
  ['drafts.a', 'drafts.**', true],
  ['drafts.a.b', 'drafts.**', true],
  ['drafts', 'drafts.**', false],
  ['drafts.a.b', 'drafts.*', false],
  ['abc', '*.**', false],
  ['a.b', '*.**', true],
  ['abc', 'a*', false],
  ['a*', 'a*', true],
  ['a.b.c', '**.c', true],
  ['a', '**', true],
])('02 %s in path("%s"): %s', (one, pattern, is) => {
  expect(isIn(one, pattern)).toBe(is)
  expect(resultOf('path($one) in path($pattern)', {one, pattern})).toBe(is)
})

test('03 matching many stars takes linear time', () => {
  const long = 'a.'.repeat(5e5)
  expect(isIn(`${long}b`, `${'**.a.'.repeat(49)}c`)).toBe(false)
  expect(isIn('a'.repeat(1e6), Array(50).fill('**').join('.'))).toBe(false)
})

test('04 a pattern beyond 100 segments is rejected, and path() of a non-string is null', () => {
  expect(() => isIn('a', Array(101).fill('*').join('.'))).toThrow('100 segments')
  expect(resultOf('path(1)')).toBeNull()
  expect(resultOf('"a" in path(1)')).toBeNull()
  expect(resultOf('path("drafts.**")')).toBe('drafts.**')
  expect(resultOf('1 in path("*")')).toBeNull()
})
