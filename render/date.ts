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

/** A formatter, made once: making one takes longer than rendering an article. */
function formatter(
  locale: string,
  style: 'dateStyle' | 'timeStyle',
  timeZone: string,
): Intl.DateTimeFormat {
  const name = `${locale} ${style} ${timeZone}`
  const known = formatters.get(name)
  if (known) return known
  const length = style === 'dateStyle' ? 'long' : 'short'
  const made = new Intl.DateTimeFormat(locale, {[style]: length, timeZone})
  formatters.set(name, made)
  return made
}
