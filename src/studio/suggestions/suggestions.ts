import {readDay} from '../statements/read-day.ts'
import {HIGH_CONFIDENCE, type ArticleQuotation} from '../../quotations/index.ts'

/** How certain a suggestion is, in three steps. */
export type Certainty = 'certain' | 'likely' | 'unsure'

export function certaintyOf(confidence: number): Certainty {
  if (confidence >= HIGH_CONFIDENCE) return 'certain'
  return confidence >= 0.65 ? 'likely' : 'unsure'
}

/** The decision of an editor about a quotation. Blank texts are left out. */
export interface Decision {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly kind: 'person' | 'organisation'
  readonly via?: string
  readonly role: string
  readonly occasion: string
  readonly saidOn: string
}

/** Returns what is decided when an editor accepts a suggestion as it is. */
export function suggested({
  place,
  speaker,
  via,
  role,
  occasion,
  saidOn,
}: ArticleQuotation): Decision {
  return {
    start: place.start,
    end: place.end,
    name: speaker?.value ?? '',
    kind: speaker?.kind ?? 'person',
    via: via?.value,
    role: role?.value ?? '',
    occasion: occasion?.value ?? '',
    saidOn: saidOn?.value ?? '',
  }
}

/** Returns a decision with another name. The suggested role is that of the suggested speaker alone. */
export function withName(decision: Decision, name: string, initial: Decision): Decision {
  const {role} = decision
  if (name === initial.name) return {...decision, name, role: role || initial.role}
  return {...decision, name, role: role === initial.role ? '' : role}
}

/** Returns an ISO date as editors type it: `7.1.2022` in German. */
export function writtenDay(day: string, locale: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  return locale.startsWith('de') && year ? `${Number(date)}.${Number(month)}.${year}` : day
}

/** Returns the ISO date of a typed day; undefined for a blank text, and null for anything but one day. */
export function readExactDay(text: string): string | null | undefined {
  const first = readDay(text, 'first')
  return first === readDay(text, 'last') ? first : null
}
