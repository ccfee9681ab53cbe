import {isProvisional, momentOfPublication} from '../../../schemas/index.ts'
import {formerSlugsOf} from '../../content/former-slugs.ts'
import type {Fields} from '../../content/unknown-value.ts'

/** The fields to set before publishing or scheduling. */
export interface ChangesOnPublishing {
  publishedAt?: string
  formerSlugs?: string[]
}

/**
 * Returns the changes to a draft before publishing; null for none. The first publication sets `publishedAt` to the
 * current moment, unless an editor has chosen one. A changed slug becomes a former one.
 */
export function changesOnPublishing(
  draft: Fields,
  published: Fields | null,
  now: Date = new Date(),
): ChangesOnPublishing | null {
  const changes: ChangesOnPublishing = {}
  const publishedAt = draft['publishedAt']
  if (typeof publishedAt === 'string' && isProvisional(publishedAt)) {
    const known = published?.['publishedAt']
    if (!published) changes.publishedAt = momentOfPublication(now)
    // The draft is from before the first publication.
    else if (typeof known === 'string' && !isProvisional(known)) changes.publishedAt = known
  }
  Object.assign(changes, changesOnScheduling(draft, published))
  return Object.keys(changes).length > 0 ? changes : null
}

/**
 * Returns the changes to a draft before scheduling; null for none. A changed slug becomes a former one. The moment
 * stays, because rescheduling does not involve the draft.
 */
export function changesOnScheduling(
  draft: Fields,
  published: Fields | null,
): ChangesOnPublishing | null {
  const formerSlugs = formerSlugsOf(published, draft)
  return sameTexts(formerSlugs, draft['formerSlugs']) ? null : {formerSlugs}
}

function sameTexts(left: readonly string[], right: unknown): boolean {
  const others = Array.isArray(right) ? right : []
  return left.length === others.length && left.every((text, index) => text === others[index])
}
