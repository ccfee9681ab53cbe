import {parse as parseStrictly} from 'date-fns/parse'

import {readTypedDate} from './read-typed-date.ts'

/** The format by which Studio recognises a date of date-fns as American. No editor types it. */
const probe = 'MM/dd/yyyy'

/**
 * Parses like `parse` of date-fns, and reads dates as editors type them, whatever their format. The build gives it to
 * Studio's inputs in the place of that function, because they accept their own format only.
 */
export function parse(text: string, format: string, reference: Date): Date {
  // While a time is being typed, it is none yet: "10:0" is on its way to "10:05".
  if (format === 'HH:mm' && !/^\d{1,2}:\d\d$/.test(text)) return new Date(Number.NaN)
  if (format === probe || !/[yP]/.test(format)) return parseStrictly(text, format, reference)
  const typed = readTypedDate(text)
  if (!typed) return new Date(Number.NaN)
  return new Date(typed.year, typed.month - 1, typed.day, typed.hours, typed.minutes)
}
