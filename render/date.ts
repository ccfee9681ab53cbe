import {RenderError} from './error.ts'
import {labelsFor} from './labels.ts'

/** A moment in words of the language and in the time zone: `8. Januar 2022, 15:30 Uhr`. */
export function formatMoment(moment: Date, lang: string, timeZone: string): string {
  const {locale, oclock} = labelsFor(lang)
  const day = formatter(locale, 'dateStyle', timeZone).format(moment)
  const time = formatter(locale, 'timeStyle', timeZone).format(moment)
  return `${day}, ${time}${oclock}`
}

const MOST_DAYS_KEPT = 5000
const days = new Map<string, Map<string, string>>()

/** A day `YYYY-MM-DD` in words, `7. Januar 2022`; undefined for anything that is no such day. */
export function formatDay(day: string, lang: string): string | undefined {
  const {locale} = labelsFor(lang)
  const known = days.get(locale) ?? new Map<string, string>()
  days.set(locale, known)
  const remembered = known.get(day)
  if (remembered !== undefined) return remembered
  if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return undefined
  const date = parseMoment(day)
  // Date takes 30 February for 2 March.
  if (!date?.toISOString().startsWith(day)) return undefined
  const words = formatter(locale, 'dateStyle', 'UTC').format(date)
  if (known.size >= MOST_DAYS_KEPT) known.clear()
  known.set(day, words)
  return words
}

/** A month `YYYY-MM` in words: `Januar 2022`. Throws a RenderError `invalid-option` for anything that is no such month. */
export function formatMonth(month: string, lang: string): string {
  const date = /^\d{4}-\d\d$/u.test(month) ? parseMoment(`${month}-01`) : undefined
  if (!date) {
    throw new RenderError(
      'invalid-option',
      '',
      `The month is ${JSON.stringify(month.slice(0, 20))}. Give one such as "2022-01".`,
    )
  }
  return formatter(labelsFor(lang).locale, 'month', 'UTC').format(date)
}

/** The time of a moment: `15:30`. */
export function formatTime(moment: Date, lang: string, timeZone: string): string {
  return formatter(labelsFor(lang).locale, 'timeStyle', timeZone).format(moment)
}

/** The day of a moment in a time zone, `YYYY-MM-DD`. */
export function dayIn(moment: Date, timeZone: string): string {
  return formatter('en-CA', 'day', timeZone).format(moment)
}

/** The month of an RFC 3339 moment in a time zone, `YYYY-MM`; undefined for a text that is no moment. */
export function monthIn(moment: string, timeZone: string): string | undefined {
  const date = parseMoment(moment)
  return date && dayIn(date, timeZone).slice(0, 7)
}

/** An RFC 3339 moment; undefined when the text is none. */
export function parseMoment(text: string): Date | undefined {
  const date = new Date(text)
  return /^\d{4}-\d\d-\d\d/u.test(text) && !Number.isNaN(date.getTime()) ? date : undefined
}

/** Whether the text names an IANA time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(formatter('de-DE', 'timeStyle', timeZone))
  } catch {
    return false
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

const styles = {
  dateStyle: {dateStyle: 'long'},
  timeStyle: {timeStyle: 'short'},
  month: {year: 'numeric', month: 'long'},
  day: {year: 'numeric', month: '2-digit', day: '2-digit'},
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** A formatter, made once: making one takes longer than rendering an article. */
function formatter(
  locale: string,
  style: keyof typeof styles,
  timeZone: string,
): Intl.DateTimeFormat {
  const name = `${locale} ${style} ${timeZone}`
  const known = formatters.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {...styles[style], timeZone})
  formatters.set(name, made)
  return made
}
