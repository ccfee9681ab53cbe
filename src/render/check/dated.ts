import {readDate, type ContentDate} from '../content-date.ts'
import type {Clock} from '../options.ts'
import type {Place} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

/** A date of an article, checked. */
export type Dated = ContentDate | Problem | undefined

/** Returns the date if there is a readable one. */
export function dateOf(dated: Dated): ContentDate | undefined {
  return dated && 'moment' in dated ? dated : undefined
}

/** Returns whether an article is under embargo: its publication lies in the future. */
export function isHeldBack(publishedAt: Dated, now: Date): publishedAt is ContentDate {
  const when = dateOf(publishedAt)
  return when !== undefined && when.moment > now
}

/** Reads a date: undefined for a missing one, or a problem for a value that is none. */
export function checkDate(value: unknown, place: Place, report: Report, {timeZone}: Clock): Dated {
  if (value == null) return undefined
  return readDate(value, timeZone) ?? report('invalid-date', place, value)
}
