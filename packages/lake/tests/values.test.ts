// Strings, datetimes and other values of GROQ, and their edge cases.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {resultOf} from './result-of.ts'

describe('strings', () => {
  const hex = (character: string, digits: number) =>
    character.codePointAt(0)?.toString(16).padStart(digits, '0') ?? ''
  /** The ways to write a character in a string. */
  const written = (character: string): string[] => [
    ...(/["'\\]/.test(character) ? [`\\${character}`] : [character]),
    `\\u{${hex(character, 1)}}`,
    `\\u{${hex(character, 8).toUpperCase()}}`,
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  ]
  const character = fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
    fc.constantFrom('"', "'", '\\', '\u{1F600}', '\n', '/', '{', '}', 'u'),
  )
  const literal = fc
    .array(
      character.chain((one) => fc.constantFrom(...written(one)).map((as) => [one, as] as const)),
    )
    .map((parts) => ({
      value: parts.map(([one]) => one).join(''),
      inside: parts.map(([, as]) => as).join(''),
    }))

  test('01 law: a string equals its characters, however they are escaped', () => {
    fc.assert(
      fc.property(literal, fc.constantFrom('"', "'"), ({value, inside}, quote) => {
        expect(resultOf(`[${quote}${inside}${quote}]`)).toEqual([value])
      }),
      {numRuns: 3_000},
    )
  })

  test.each([
    ['"\\u{1F600}"', '\u{1F600}'],
    ['// "\\q\n"\\u{41}"', 'A'],
    ['"// \\u{41}"', '// A'],
    ['"\\b\\f\\n\\r\\t\\/"', '\b\f\n\r\t/'],
    [`"\\\\u{41}"`, '\\u{41}'],
  ])('02 the string %s is parsed', (query, value) => {
    expect(resultOf(query)).toBe(value)
  })

  test.each([
    ['no such escape', '"ab\\q"', 3],
    ['half of a pair', '"\\ud83d"', 1],
    ['the other half', '"\\ude00"', 1],
    ['halves the wrong way round', '"\\ude00\\ud83d"', 1],
    ['half of a pair in braces', '"\\u{d83d}\\u{de00}"', 1],
    ['beyond Unicode', '"\\u{110000}"', 1],
    ['nothing in braces', '"\\u{}"', 1],
    ['braces that do not close', '"\\u{1F600', 1],
    ['too few digits', '"\\u12"', 1],
    ['a backslash at the end', '"\\', 1],
    ['a fault behind an escape', '"\\u{1F600}" == == 1', 15],
    ['a fault behind two', '["\\u{1F600}", "\\u{41}", == ]', 24],
  ])('03 an invalid string is rejected with its position: %s', (_what, query, start) => {
    expect(() => resultOf(query)).toThrow(
      expect.objectContaining({body: {error: expect.objectContaining({query, start})}}),
    )
  })
})

describe('datetimes', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const part = (most: number) => fc.integer({min: 0, max: most})
  const daysIn = (year: number, month: number) =>
    [
      31,
      year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ][month - 1] ?? 0

  test('01 law: a datetime is valid in date and time, or null', () => {
    const offset = fc.oneof(
      fc.constant({text: 'Z', isValid: true, minutes: 0}),
      fc.tuple(fc.constantFrom('+', '-'), part(26), part(62)).map(([sign, hours, minutes]) => ({
        text: `${sign}${two(hours)}:${two(minutes)}`,
        isValid: hours < 24 && minutes < 60,
        minutes: (sign === '+' ? 1 : -1) * (hours * 60 + minutes),
      })),
    )
    const year = fc.oneof(part(9999), fc.constantFrom(0, 1900, 2000, 2023, 2024, 9999))
    const parts = fc.tuple(year, part(14), part(33), part(26), part(62), part(62), offset)
    fc.assert(
      fc.property(parts, ([years, month, day, hour, minute, second, {text, isValid, minutes}]) => {
        const date = `${String(years).padStart(4, '0')}-${two(month)}-${two(day)}`
        const given = `${date}T${two(hour)}:${two(minute)}:${two(second)}${text}`
        const isDay = month > 0 && day > 0 && day <= daysIn(years, month)
        const isTime = hour < 24 && minute < 60 && second < 60 && isValid
        const moment = new Date(0)
        moment.setUTCFullYear(years, month - 1, day)
        moment.setUTCHours(hour, minute - minutes, second)
        const is =
          isDay && isTime && moment.getUTCFullYear() >= 0 && moment.getUTCFullYear() <= 9999
        expect(resultOf('dateTime($given)', {given})).toBe(
          is ? `${moment.toISOString().slice(0, 19)}Z` : null,
        )
        expect(resultOf('defined(dateTime($given))', {given})).toBe(is)
        expect(resultOf('string(dateTime($given))', {given})).toBe(
          resultOf('dateTime($given)', {given}),
        )
      }),
      {numRuns: 3_000},
    )
  })

  test.each([
    ['dateTime("9999-12-31T23:59:59Z") + 1', null],
    ['dateTime("0000-01-01T00:00:00Z") - 1', null],
    ['1e300 + dateTime("2024-01-01T00:00:00Z")', null],
    ['defined(dateTime("2024-01-01T00:00:00Z") - -1e300)', false],
    ['dateTime("2024-02-28T23:59:59Z") + 1', '2024-02-29T00:00:00Z'],
    ['dateTime("2024-01-01T00:00:00Z") + 1 + 1e300 + 1', null],
    ['{"d": dateTime("2024-01-01T00:00:00Z")}{"e": d + 1e300}.e', null],
    ['dateTime("2024-06-30T23:59:60Z")', null],
    ['dateTime("2024-02-30T00:00:00Z") > dateTime("2024-01-01T00:00:00Z")', null],
    ['[dateTime("2024-02-30T00:00:00Z")] | order(@)', [null]],
    ['dateTime("2024-01-01T00:00:00Z") + "a"', null],
    ['1 + 1 + length(string(dateTime("2024-01-01T00:00:00Z")))', 22],
  ])('02 %s has the expected value', (query, value) => {
    expect(resultOf(query)).toEqual(value)
  })
})

describe('rules', () => {
  test.each([
    '*{foo} | score(a == 1)',
    '*[0] | score(a == 1)',
    '*.author | score(a == 1)',
    '*[]._id | score(a == 1)',
    '(*{foo})[a == 1] | order(a) | score(a == 1)',
    '*{"inner": *[0] | score(a == 1)}',
    'delta::operation()',
    '*[delta::operation() == "update"]',
    'before()',
    '{"a": after().a}',
    'delta::changedAny(a)',
  ])('01 an invalid use is rejected: %s', (query) => {
    expect(() => resultOf(query)).toThrow(
      expect.objectContaining({status: 400, code: 'query-failed'}),
    )
  })

  test.each([
    '* | score(a == 1)',
    '*[a == 1] | score(a == 1)',
    '*[0...2] | order(a) | score(a == 1) | score(b == 1){a}',
    '(*[a == 1]) | score(a == 1)',
    '*[]|score(a == 1)',
    '[{"a": 1}] | score(a == 1) {a}',
  ])('02 a valid use is answered: %s', (query) => {
    expect(resultOf(query)).toEqual(query.startsWith('[') ? [{a: 1}] : [])
  })
})
