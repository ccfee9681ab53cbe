import {membersOf} from './unknown-value.ts'
import {formerSlugsOf} from './former-slugs.ts'
import type {Fields} from './unknown-value.ts'
import {isProvisional, momentOfPublication} from './published-at.ts'

/** The fields that complete a publication, by their paths in the document. */
export type Completion = Readonly<Record<string, unknown>>

/** The facts about an article from before it was published again. */
export interface Before {
  readonly slug: string | null
  readonly formerSlugs: readonly string[]
}

/**
 * Returns what a published article lacks because nothing completed it before, such as after the publication of a
 * release; empty for nothing. A replaced slug becomes a former one. A correction without a date gets the moment of the
 * publication.
 */
export function completionOf(
  article: Fields & {readonly _updatedAt: string},
  before: Before | null,
): Completion {
  const completion: Record<string, unknown> = {}
  // Those of the article come first, because they are in their order.
  const known = before && {
    slug: {current: before.slug},
    formerSlugs: [...membersOf(article['formerSlugs']), ...before.formerSlugs],
  }
  const formerSlugs = formerSlugsOf(known, article)
  const has = new Set(membersOf(article['formerSlugs']))
  if (known && formerSlugs.some((slug) => !has.has(slug))) completion['formerSlugs'] = formerSlugs
  for (const [index, correction] of membersOf(article['corrections']).entries()) {
    if (!isUndated(correction)) continue
    completion[`corrections[${index}].date`] = momentOfPublication(new Date(article._updatedAt))
  }
  return completion
}

function isUndated(correction: unknown): boolean {
  if (typeof correction !== 'object' || correction === null) return false
  const {date} = correction as {readonly date?: unknown}
  return date === undefined || date === null || date === ''
}

/** How long before the first edit of an article its form may have been opened, in milliseconds. */
const opened = 60 * 60 * 1_000

/**
 * Returns whether the date of a published article may be the one its form began with, which nobody has chosen. Only the
 * history of the article knows.
 */
export function mayBeUndated({publishedAt, _createdAt}: Fields): boolean {
  if (typeof publishedAt !== 'string' || !isProvisional(publishedAt)) return false
  const age = Date.parse(String(_createdAt)) - Date.parse(publishedAt)
  return age >= -1_000 && age <= opened
}

/** Returns whether a "Stand" is that of an update which is published at another time than an editor wrote it down. */
export function isLaterUpdate(updatedAt: unknown): boolean {
  return typeof updatedAt === 'string' && isProvisional(updatedAt)
}
