import type {ReportEntry} from '../report/report-entry.ts'
import {clockIn} from '../../content/time-zone.ts'

const WITHOUT_ZONE = /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?$/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d{2}:?\d{2})?$/
const GERMAN =
  /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\s*Uhr)?)?$/

const CLOCK =
  /(?:,?\s+(?:um|at|à)?\s*(?<hour>\d{1,2})[:.h](?<minute>\d\d)(?::\d\d)?\s*(?:Uhr|(?<half>[ap]\.?m\.?))?)?/
const NAMED = new RegExp(
  `^(?:\\p{L}+,?\\s+)?(?<day>\\d{1,2})(?:\\.|er|st|nd|rd|th)?\\s+(?<name>\\p{L}{3,})\\.?,?\\s+(?<year>\\d{4})${CLOCK.source}$`,
  'iu',
)
const NAMED_US = new RegExp(
  `^(?:\\p{L}+,\\s+)?(?<name>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${CLOCK.source}$`,
  'iu',
)

/** The months in German, English and French, whole or cut. */
const MONTHS = [
  /^j[aä]n/iu, /^f[eé][bv]/iu, /^m(?:ä|a)r/iu, /^a[pv]r/iu, /^ma[iy]/iu, /^jun|^juin/iu, /^jul|^juil/iu, /^au[gs]|^ao[uû]/iu,
  /^sep/iu, /^o[kc]t/iu, /^nov/iu, /^d[eé][zc]/iu,
] // prettier-ignore

/**
 * Returns a date as an ISO time in UTC, without milliseconds; undefined when it is none. A date that names no zone is
 * one of the clocks of `timeZone`.
 */
export function readDate(value: unknown, timeZone: string): string | undefined {
  if (value instanceof Date) return isoOf(value.getTime())
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const local = WITHOUT_ZONE.exec(text)
  if (local) return isoOf(momentOf(local.slice(1), timeZone))
  const german = GERMAN.exec(text)
  if (german) {
    const [, day = '', month = '', year = '', ...time] = german
    return isoOf(momentOf([year, month, day, ...time], timeZone))
  }
  const named = NAMED.exec(text) ?? NAMED_US.exec(text)
  if (named?.groups) return readNamed(named.groups, timeZone)
  const compact = COMPACT.exec(text)
  if (compact) return readCompact(compact, timeZone)
  // Date.parse reads whatever has digits as a date of this machine's zone.
  return /(?:Z|GMT|UTC?|[ECMP][SD]T|[+-]\d{2}:?\d{2})$/i.test(text)
    ? isoOf(Date.parse(text))
    : undefined
}

/** `3. März 2026, 14:30 Uhr`, `le 3 mars 2026`, `March 3, 2026 2:30 pm` */
function readNamed(groups: Readonly<Record<string, string | undefined>>, timeZone: string) {
  const {day, name = '', year, hour = '0', minute = '0', half} = groups
  const month = MONTHS.findIndex((forms) => forms.test(name)) + 1
  if (month === 0) return undefined
  const later = /p/i.test(half ?? '') && Number(hour) < 12 ? 12 : 0
  const midnight = /a/i.test(half ?? '') && Number(hour) === 12 ? -12 : 0
  return isoOf(momentOf([year, month, day, Number(hour) + later + midnight, minute], timeZone))
}

/** Returns the facts about dates that a source has and that cannot be read. Dates of zeros stand for none. */
export function unreadDates(values: readonly unknown[], timeZone: string): ReportEntry[] {
  return values.flatMap((value) => {
    const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    const isNone = !/[1-9\p{L}]/u.test(words) || readDate(value, timeZone) !== undefined
    return isNone ? [] : [{code: 'date', words}]
  })
}

function readCompact([, year, month, day, ...rest]: RegExpExecArray, timeZone: string) {
  const [hour = '00', minute = '00', second = '00', zone] = rest
  const parts = [year ?? '', month ?? '', day ?? '', hour, minute, second]
  if (zone === undefined) return isoOf(momentOf(parts, timeZone))
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return isoOf(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`))
}

/** Returns the moment at which the clocks of a zone show a time; not a number when there is no such day. */
export function momentOf(
  parts: readonly (string | number | undefined)[],
  timeZone: string,
): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(shown)
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || hour > 23) return Number.NaN
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = shown - (clockIn(shown, timeZone) - shown)
  return guess + (shown - clockIn(guess, timeZone))
}

export function isoOf(moment: number): string | undefined {
  if (Number.isNaN(moment) || Math.abs(moment) > 8.64e15) return undefined
  const iso = new Date(Math.floor(moment / 1000) * 1000).toISOString()
  return iso.length === 24 ? iso : undefined
}
