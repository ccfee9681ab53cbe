import {clockIn} from '../content/time-zone.ts'

/** A date of a document: a moment, or a day without a time. */
export interface ContentDate {
  /** The date for programs: `2022-01-08T16:00:00.000Z`, or `2022-01-08` for a day. */
  readonly iso: string
  readonly isDay: boolean
  /** The moment. For a day, its beginning in the newsroom's time zone. */
  readonly moment: Date
}

/**
 * Reads a date of ISO 8601 or RFC 3339: a day, or a day with a time. A time without a zone is in the newsroom's. The
 * second 60 is read as 59, as Temporal does; `24:00` is the end of its day. Undefined for any other value: a day that
 * no calendar has, a month or a year alone, a number. Also undefined for a year that some time zone would not write
 * with four digits.
 */
export function readDate(value: unknown, timeZone: string): ContentDate | undefined {
  if (typeof value !== 'string') return undefined
  const [, day = '', ...time] = ISO_DATE.exec(value) ?? []
  const start = startOf(day)
  if (start === undefined) return undefined
  if (time[0] === undefined) return {iso: day, isDay: true, moment: momentIn(start, timeZone)}
  const [hour = '', minute = '', second = '0', fraction = '', zone] = time
  const sinceMidnight = millisecondsOf(Number(hour), Number(minute), Number(second), fraction)
  const offset = zone === undefined ? undefined : offsetOf(zone)
  if (sinceMidnight === undefined || Number.isNaN(offset)) return undefined
  const local = start + sinceMidnight
  const moment = offset === undefined ? momentIn(local, timeZone) : new Date(local - offset)
  const isInRange = moment.getTime() >= EARLIEST && moment.getTime() < LATEST
  return isInRange ? {iso: moment.toISOString(), isDay: false, moment} : undefined
}

/** Returns whether a value is an existing day `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && startOf(value) !== undefined
}

/** Returns whether one date is certainly before another. A day is compared with the other's day. */
export function isBefore(one: ContentDate, other: ContentDate, timeZone: string): boolean {
  if (!one.isDay && !other.isDay) return one.moment < other.moment
  return dayOf(one, timeZone) < dayOf(other, timeZone)
}

/** Returns the day of a date in a time zone, `YYYY-MM-DD`. */
export function dayOf({iso, isDay: isWhole, moment}: ContentDate, timeZone: string): string {
  return isWhole ? iso : new Date(clockIn(moment.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** Returns the month `YYYY-MM` of a document's date in a time zone; undefined for any other value. */
export function monthIn(value: unknown, timeZone: string): string | undefined {
  const when = readDate(value, timeZone)
  return when && dayOf(when, timeZone).slice(0, 7)
}

const DAY = /^\d{4}-\d\d-\d\d$/u
const ISO_DATE =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/u

/** Between these moments, years have four digits in every time zone. */
const EARLIEST = Date.parse('0001-01-02')
const LATEST = Date.parse('9999-12-31')

const MINUTE = 60_000

/** Returns the beginning of a day in UTC, in milliseconds. Undefined for 30 February, which Date reads as 2 March. */
function startOf(day: string): number | undefined {
  const start = Date.parse(day)
  if (!(start >= EARLIEST && start < LATEST)) return undefined
  return new Date(start).toISOString().startsWith(day) ? start : undefined
}

function millisecondsOf(
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): number | undefined {
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && !/[1-9]/u.test(fraction)
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return undefined
  return (hour * 60 + minute) * MINUTE + Math.min(second, 59) * 1000 + milliseconds
}

/** Returns the offset of a zone such as `+02:00` from UTC in milliseconds; NaN for an impossible one. */
function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/u.exec(zone) ?? []
  if (Number(hours) > 23 || Number(minutes) > 59) return Number.NaN
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
}

/**
 * Returns the moment at which the clocks of a time zone show `local`, which is in milliseconds as if it were UTC. As in
 * Temporal, the first of two such moments counts, and a skipped time moves forward by the length of the skip.
 */
function momentIn(local: number, timeZone: string): Date {
  const offsetAt = (moment: number) => clockIn(moment, timeZone) - moment
  const day = 24 * 60 * MINUTE
  const [before, after] = [offsetAt(local - day), offsetAt(local + day)]
  const early = local - before
  if (before === after || offsetAt(early) === before) return new Date(early)
  const late = local - after
  return new Date(offsetAt(late) === after ? late : early)
}
