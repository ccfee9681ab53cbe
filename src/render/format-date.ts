import {RenderError} from './error.ts'
import {labelsFor} from './labels.ts'
import {isDay, type ContentDate} from './content-date.ts'

/** Returns a date in words, in a language and a time zone: `8. Januar 2022, 15:30 Uhr`, or a day alone. */
export function formatDate(
  {iso, isDay: isWhole, moment}: ContentDate,
  lang: string,
  timeZone: string,
): string {
  return (isWhole ? formatDay(iso, lang) : undefined) ?? formatMoment(moment, lang, timeZone)
}

/** Returns a moment in words: `8. Januar 2022, 15:30 Uhr`. */
function formatMoment(moment: Date, lang: string, timeZone: string): string {
  const {locale, oclock} = labelsFor(lang)
  const day = formatter(locale, 'dateStyle', timeZone).format(moment)
  const time = formatter(locale, 'timeStyle', timeZone).format(moment)
  return `${day}, ${time}${oclock}`
}

const MOST_DAYS_KEPT = 5000
const days = new Map<string, Map<string, string>>()

/** Returns a day `YYYY-MM-DD` in words, `7. Januar 2022`; undefined for any other value. */
export function formatDay(day: string, lang: string): string | undefined {
  const {locale} = labelsFor(lang)
  const known = days.get(locale) ?? new Map<string, string>()
  days.set(locale, known)
  const remembered = known.get(day)
  if (remembered !== undefined) return remembered
  if (!isDay(day)) return undefined
  const words = formatter(locale, 'dateStyle', 'UTC').format(Date.parse(day))
  if (known.size >= MOST_DAYS_KEPT) known.clear()
  known.set(day, words)
  return words
}

/** Returns a month `YYYY-MM` in words: `Januar 2022`. Throws a RenderError `invalid-option` for any other value. */
export function formatMonth(month: string, lang: string): string {
  const first = `${month}-01`
  if (!isDay(first)) {
    throw new RenderError(
      'invalid-option',
      '',
      `The month is ${JSON.stringify(month.slice(0, 20))}. Give one such as "2022-01".`,
    )
  }
  return formatter(labelsFor(lang).locale, 'month', 'UTC').format(Date.parse(first))
}

/** Returns the time of a moment: `15:30`. */
export function formatTime(moment: Date, lang: string, timeZone: string): string {
  return formatter(labelsFor(lang).locale, 'timeStyle', timeZone).format(moment)
}

/** Returns whether a text names an IANA time zone. */
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
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** Returns a cached formatter. Creating one takes longer than rendering an article. */
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
