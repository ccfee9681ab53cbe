import type {CheckedArticle} from './check/check-article.ts'
import type {CheckedCorrection} from './check/check-corrections.ts'
import {dateOf, type Dated} from './check/dated.ts'
import {dayOf, type ContentDate} from './content-date.ts'
import {formatDay} from './format-date.ts'
import {fieldText} from './formats/field-text.ts'
import {labelsFor} from './labels.ts'
import type {Context} from './options.ts'

/** Returns the day of a correction in words, `30. November 2026`; undefined without a date. */
export function correctionDay(
  dated: Dated,
  {lang, timeZone}: Pick<Context, 'lang' | 'timeZone'>,
): string | undefined {
  const date = dateOf(dated)
  return date && formatDay(dayOf(date, timeZone), lang)
}

/** Returns the words before a correction: `Korrektur vom 30. November 2026:`. */
export function correctionLabel(date: Dated, context: Pick<Context, 'lang' | 'timeZone'>): string {
  const labels = labelsFor(context.lang)
  const day = correctionDay(date, context)
  return day === undefined ? `${labels.correction}:` : `${labels.correctionOf} ${day}:`
}

/** Returns each correction as plain text, verbatim, after its label. */
export function correctionTexts(
  corrections: readonly CheckedCorrection[],
  context: Pick<Context, 'lang' | 'timeZone'>,
): string[] {
  return corrections.map(
    ({text, date}) => `${correctionLabel(date, context)} ${fieldText(text, context.lang)}`,
  )
}

/** Returns the last update or correction of an article that is not in the future; undefined for none. */
export function lastChangeOf(
  {updatedAt, corrections}: Pick<CheckedArticle, 'updatedAt' | 'corrections'>,
  now: Date,
): ContentDate | undefined {
  let last = dateOf(updatedAt)
  for (const {date} of corrections) {
    const corrected = dateOf(date)
    if (!corrected || corrected.moment > now) continue
    if (!last || corrected.moment > last.moment) last = corrected
  }
  return last
}
