// Dates are parsed in the forms that editors type.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {readTypedDate} from '../../src/studio/dates/read-typed-date.ts'

const now = new Date(2026, 10, 30, 5, 3)
const read = (text: string) => {
  const date = readTypedDate(text, now)
  if (!date) return undefined
  const {year, month, day, hours, minutes} = date
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hours)}:${two(minutes)}`
}

test.each([
  ['30.11.2026 05:03', '2026-11-30 05:03'],
  ['30.11.2026', '2026-11-30 00:00'],
  ['30.11.26', '2026-11-30 00:00'],
  ['30.11.26 17:00', '2026-11-30 17:00'],
  ['1.2.2027 7:05', '2027-02-01 07:05'],
  ['30.11.2026, 05:03 Uhr', '2026-11-30 05:03'],
  ['30.11.2026 um 5 Uhr', '2026-11-30 05:00'],
  ['30.11.2026 5.03', '2026-11-30 05:03'],
  [' 30. 11. 2026  05:03 ', '2026-11-30 05:03'],
  ['30. November 2026 05:03', '2026-11-30 05:03'],
  ['30. Nov. 2026', '2026-11-30 00:00'],
  ['3. März 2027, 12 Uhr', '2027-03-03 12:00'],
  ['Montag, 30. November 2026, um 05:03 Uhr', '2026-11-30 05:03'],
  ['Mo, 30.11.2026 05:03', '2026-11-30 05:03'],
  ['30.11. 17:00', '2026-11-30 17:00'],
  ['29.11. 17:00', '2027-11-29 17:00'],
  ['29.2.', '2028-02-29 00:00'],
  ['5. Dezember', '2026-12-05 00:00'],
  ['heute 17:00', '2026-11-30 17:00'],
  ['Heute um 17 Uhr', '2026-11-30 17:00'],
  ['morgen', '2026-12-01 00:00'],
  ['übermorgen 8:30', '2026-12-02 08:30'],
  ['gestern 23:59', '2026-11-29 23:59'],
  ['2026-11-30', '2026-11-30 00:00'],
  ['2026-11-30 05:03', '2026-11-30 05:03'],
  ['2026-11-30T05:03', '2026-11-30 05:03'],
  ['Nov 30, 2026 05:03', '2026-11-30 05:03'],
  ['Nov 30, 2026, 5:03 PM', '2026-11-30 17:03'],
  ['11/30/2026 12:00 am', '2026-11-30 00:00'],
  ['tomorrow at 9:15', '2026-12-01 09:15'],
])('01 "%s" is parsed', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  '',
  'irgendwann',
  '31.11.2026',
  '29.2.2027',
  '30.13.2026',
  '0.1.2027',
  '30.11.2026 24:00',
  '30.11.2026 12:60',
  '30.11.2026 17:00 oder später',
  '30.11.20266',
  '30.11.202',
  '30',
  'heutemorgen',
  'heute abend',
  '30. Nebelung 2026',
  'Nov 30, 2026 13:00 pm',
])('02 "%s" is rejected', (text) => {
  expect(read(text)).toBeUndefined()
})

test('03 law: every minute is parsed in its German and English form', () => {
  const moments = fc.date({
    min: new Date(1990, 0, 1),
    max: new Date(2099, 11, 31),
    noInvalidDate: true,
  })
  const languages = fc.constantFrom('de-DE', 'en-US')
  const styles = fc.constantFrom('short', 'medium', 'long', 'full')
  fc.assert(
    fc.property(moments, languages, styles, (moment, language, dateStyle) => {
      fc.pre(dateStyle !== 'short' || (language === 'de-DE' && moment.getFullYear() >= 2000))
      const written = new Intl.DateTimeFormat(language, {dateStyle, timeStyle: 'short'})
      expect(readTypedDate(written.format(moment), now)).toEqual({
        year: moment.getFullYear(),
        month: moment.getMonth() + 1,
        day: moment.getDate(),
        hours: moment.getHours(),
        minutes: moment.getMinutes(),
      })
    }),
  )
})

test('04 any text is parsed or rejected in linear time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTypedDate(text, now)?.year ?? 2026).not.toBeNaN()
    }),
  )
  expect(readTypedDate('1'.repeat(1_000_000), now)).toBeUndefined()
  expect(readTypedDate(`30.11.2026${' '.repeat(1_000_000)}x`, now)).toBeUndefined()
})
