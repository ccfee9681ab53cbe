/** A day and a time as they are typed, without a zone. */
export interface TypedDate {
  readonly year: number
  /** From 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hours: number
  readonly minutes: number
}

/**
 * Reads a date as editors type it: `30.11.2026 05:03`, `30.11.26`, `30. November 2026, 5 Uhr`, `30.11. 17.30`,
 * `heute 17:00`, `morgen`, `Nov 30, 2026 05:03`, `2026-11-30`. Without a year it is the next such day from today; without a
 * time it begins with the day. Returns undefined for anything else, and for days that the calendar does not have.
 */
export function readTypedDate(text: string, now: Date = new Date()): TypedDate | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const found = dayOf(words, now)
  if (!found) return undefined
  const time = timeOf(found.rest)
  return time && {...found.day, ...time}
}

type Day = Pick<TypedDate, 'year' | 'month' | 'day'>

interface Found {
  readonly day: Day
  readonly rest: string
}

const weekday = String.raw`(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-zäöüß]*\.?,? )?`
const name = '(?<name>[a-zä]{3,9})'
const patterns = [
  new RegExp(
    String.raw`^${weekday}(?<day>\d{1,2})\. ?(?<month>\d{1,2})\.? ?(?<year>\d{4}|\d\d)?(?![\d.:])`,
  ),
  new RegExp(String.raw`^${weekday}(?<day>\d{1,2})\.? ${name}\.?(?: (?<year>\d{4}))?(?!\d)`),
  new RegExp(String.raw`^${weekday}${name}\.? (?<day>\d{1,2}),?(?: (?<year>\d{4}))?(?![\d:])`),
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?!\d)/,
]

const fromToday = new Map([
  ['heute', 0],
  ['today', 0],
  ['morgen', 1],
  ['tomorrow', 1],
  ['übermorgen', 2],
  ['gestern', -1],
  ['yesterday', -1],
])

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']
const otherMonths = new Map([
  ['mar', 3],
  ['mrz', 3],
  ['may', 5],
  ['oct', 10],
  ['dec', 12],
])

function dayOf(words: string, now: Date): Found | undefined {
  const [, first = ''] = /^([a-zü]+)/.exec(words) ?? []
  const offset = fromToday.get(first)
  if (offset !== undefined) {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset)
    return {day: partsOf(date), rest: words.slice(first.length)}
  }
  for (const pattern of patterns) {
    const match = pattern.exec(words)
    const day = match?.groups && checkedDay(match.groups, now)
    if (day) return {day, rest: words.slice(match[0].length)}
  }
  return undefined
}

function checkedDay(groups: Readonly<Record<string, string | undefined>>, now: Date) {
  const month = groups['name'] === undefined ? Number(groups['month']) : monthOf(groups['name'])
  const day = Number(groups['day'])
  if (month === undefined) return undefined
  if (groups['year'] !== undefined) {
    const year = Number(groups['year'])
    return inCalendar({year: groups['year'].length === 2 ? 2000 + year : year, month, day})
  }
  const years = [0, 1, 2, 3, 4].map((offset) => now.getFullYear() + offset)
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  const found = years.find(
    (year) => inCalendar({year, month, day}) && new Date(year, month - 1, day) >= today,
  )
  return found === undefined ? undefined : {year: found, month, day}
}

function monthOf(written: string): number | undefined {
  const start = written.slice(0, 3)
  const index = months.indexOf(start)
  return index === -1 ? otherMonths.get(start) : index + 1
}

/** A date of JavaScript takes the 30th of February for the 2nd of March. */
function inCalendar(day: Day): Day | undefined {
  const parts = partsOf(new Date(day.year, day.month - 1, day.day))
  return parts.year === day.year && parts.month === day.month && parts.day === day.day
    ? day
    : undefined
}

function partsOf(date: Date): Day {
  return {year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate()}
}

const clock =
  /^(?:,|t)?(?: ?(?:um|at|ab|gegen))? ?(?<hours>\d{1,2})(?:[:.h](?<minutes>\d\d))?(?::\d\d)? ?(?<suffix>uhr|am|pm)?\.?$/

function timeOf(rest: string): Pick<TypedDate, 'hours' | 'minutes'> | undefined {
  if (/^[,.]?$/.test(rest.trim())) return {hours: 0, minutes: 0}
  const groups = clock.exec(rest.trim())?.groups
  if (!groups) return undefined
  const written = Number(groups['hours'])
  const minutes = Number(groups['minutes'] ?? 0)
  const {suffix} = groups
  const isTwelve = suffix === 'am' || suffix === 'pm'
  if (written > (isTwelve ? 12 : 23) || minutes > 59) return undefined
  return {hours: isTwelve ? (written % 12) + (suffix === 'pm' ? 12 : 0) : written, minutes}
}
