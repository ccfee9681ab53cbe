// Studio's date inputs parse what editors type, and dates are shown in the Studio's language.
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {format} from 'date-fns/format'
import {formatRelative} from 'date-fns/formatRelative'
import {afterAll, beforeEach, expect, test} from 'vitest'

import {withTypedDates} from '../../scripts/studio/with-typed-dates.ts'
import {setDateLanguage, unreadableDate} from '../../src/studio/dates/date-language.ts'
import {setStudioLanguage} from '../../src/studio/i18n/studio-language.ts'
import {parse} from '../../src/studio/dates/parse.ts'

const moment = new Date(2026, 10, 30, 5, 3)
const speak = (locale: string) => {
  setStudioLanguage(locale)
  setDateLanguage()
}

beforeEach(() => speak('de-DE'))
afterAll(() => speak('en-US'))

test.each(['PP HH:mm', 'dd.MM.yyyy HH:mm', 'yyyy-MM-dd'])(
  '01 German dates are parsed in any format: %s',
  (own) => {
    expect(parse('30.11.2026 05:03', own, new Date())).toEqual(moment)
    expect(parse('30.11.26 5:03', own, new Date())).toEqual(moment)
    expect(parse('irgendwann', own, new Date()).getTime()).toBeNaN()
  },
)

test("02 dates in the input's format are parsed in both languages", () => {
  for (const locale of ['de-DE', 'en-US']) {
    speak(locale)
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(2027, month, 5, 17, 30)
      expect(parse(format(day, 'PP HH:mm'), 'PP HH:mm', new Date())).toEqual(day)
    }
  }
})

test('03 formats outside of date inputs are parsed strictly', () => {
  expect(parse('30.11.2026 05:03', 'MM/dd/yyyy', new Date()).getTime()).toBeNaN()
  expect(parse('05:03', 'HH:mm', moment)).toEqual(moment)
  expect(parse('05:0', 'HH:mm', moment).getTime()).toBeNaN()
})

test('04 a relative date is a full date with weekday and time', () => {
  expect(formatRelative(moment, moment)).toBe('Montag, 30. November 2026, um 05:03 Uhr')
  speak('en-US')
  expect(formatRelative(moment, moment)).toBe('Monday, November 30, 2026, at 5:03 AM')
})

test('05 the build adds an error message for unreadable dates', () => {
  const file = fileURLToPath(
    new URL('../../node_modules/@sanity/util/lib/legacyDateFormat.js', import.meta.url),
  )
  const {transform} = withTypedDates('/dates') as unknown as {
    transform: {handler: (code: string) => {code: string}}
  }
  const {code} = transform.handler(readFileSync(file, 'utf8'))
  expect(code).toContain('error: unreadableDate(dateString)')
  expect(code).not.toContain('Must be on the format')
  expect(unreadableDate('irgendwann')).toContain('„irgendwann“')
})
