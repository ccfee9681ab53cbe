import type {Clock} from '../options.ts'
import {checkDate, dateOf, type Dated} from './dated.ts'
import {checkField} from './field.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

/** A correction of an article, checked. It has no date before it is published. */
export interface CheckedCorrection {
  readonly place: Place
  readonly text: string | Problem
  readonly date: Dated
}

/** Reads the corrections of an article, newest first. Empty ones are left out. */
export function checkCorrections(
  value: unknown,
  place: Place,
  report: Report,
  clock: Clock,
): CheckedCorrection[] {
  if (value == null) return []
  const members: readonly unknown[] = Array.isArray(value) ? value : [value]
  const checked = members.flatMap((member, index) => {
    const at = Array.isArray(value) ? memberAt(place, member, index) : place
    if (typeof member !== 'object' || member === null || Array.isArray(member)) {
      return [{place: at, text: report('invalid-block', at, member), date: undefined}]
    }
    const {text, date} = member as Readonly<Record<string, unknown>>
    const words = checkField(text, fieldAt(at, 'text'), report)
    return words === ''
      ? []
      : [{place: at, text: words, date: checkDate(date, fieldAt(at, 'date'), report, clock)}]
  })
  return checked.toSorted((one, other) => momentOf(other) - momentOf(one))
}

/** A correction without a date is the newest: it waits for its publication. */
function momentOf({date}: CheckedCorrection): number {
  return dateOf(date)?.moment.getTime() ?? Number.MAX_SAFE_INTEGER
}
