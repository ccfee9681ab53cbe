import {newsroomTimeZone} from '../../../schemas/index.ts'

/**
 * Returns `Gesperrt bis 1. Januar 2099, 11:00 Uhr`, in a language and its texts. `until`: the moment, in milliseconds.
 */
export function embargoWords(
  until: number,
  locale: string,
  t: (key: string, values: Readonly<Record<string, string>>) => string,
): string {
  const words = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {...style, timeZone: newsroomTimeZone}).format(until)
  const moment = {day: words({dateStyle: 'long'}), time: words({timeStyle: 'short'})}
  const isHere = Intl.DateTimeFormat().resolvedOptions().timeZone === newsroomTimeZone
  return isHere
    ? t('embargo.until', moment)
    : t('embargo.until-in-zone', {...moment, zone: newsroomTimeZone})
}
