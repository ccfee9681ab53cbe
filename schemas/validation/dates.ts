import type {ValidationContext} from '@sanity/types'

import {message, type Verdict} from './message.ts'

/**
 * "Stand" may not lie before the publication. `updatedAt` is an ISO date and time; of a day without a time the day counts.
 */
export function notBeforePublication(
  updatedAt: string | undefined,
  {document}: Pick<ValidationContext, 'document'>,
): Verdict {
  const publishedAt = document?.['publishedAt']
  if (updatedAt === undefined || typeof publishedAt !== 'string') return true
  if (isNotEarlier(updatedAt, publishedAt)) return true
  return message(
    'Der Stand liegt vor der Veröffentlichung. Bitte einen späteren Zeitpunkt wählen.',
    'The update lies before the publication. Please choose a later time.',
  )
}

function isNotEarlier(one: string, other: string): boolean {
  const isOfDays = one.length === DAY_LENGTH || other.length === DAY_LENGTH
  const [first, second] = [one, other].map((date) => (isOfDays ? date.slice(0, DAY_LENGTH) : date))
  return Date.parse(first ?? '') >= Date.parse(second ?? '')
}

const DAY_LENGTH = '2022-01-08'.length

/**
 * Nothing can have been updated in the future. `updatedAt` is an ISO date and time; `now` is the moment it is judged at.
 */
export function notUpdatedAhead(updatedAt: string | undefined, now: Date = new Date()): Verdict {
  if (updatedAt === undefined || !(Date.parse(updatedAt) > now.getTime())) return true
  return message(
    'Der Stand liegt in der Zukunft. Bitte einen Zeitpunkt wählen, der schon vorbei ist.',
    'The update lies in the future. Please choose a time that has passed.',
  )
}

/** Nothing can have been corrected in the future. `date` is an ISO date and time. */
export function notCorrectedAhead(date: string | undefined): Verdict {
  if (date === undefined || !(Date.parse(date) > Date.now())) return true
  return message(
    'Die Korrektur liegt in der Zukunft. Bitte einen Zeitpunkt wählen, der schon vorbei ist, oder das Feld leeren.',
    'The correction lies in the future. Please choose a time that has passed, or clear the field.',
  )
}

/**
 * Nobody can have said anything tomorrow. `day` is an ISO date (`2022-01-07`); `now` is the moment
 * it is judged at. The day may be today anywhere on earth (UTC+14 is the first to have it).
 */
export function notInFuture(day: string | undefined, now: Date = new Date()): Verdict {
  if (day === undefined) return true
  const latestToday = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
  if (day <= latestToday) return true
  return message(
    'Der Tag liegt in der Zukunft. Bitte den Tag der Aussage angeben.',
    'This day lies in the future. Please give the day of the statement.',
  )
}
