import {isProvisional, momentOfPublication} from '../../../schemas/index.ts'
import {formerSlugsOf, type Fields} from './former-slugs.ts'

/** Fields to set before publishing, or before that is planned. */
export interface ChangesOnPublishing {
  publishedAt?: string
  formerSlugs?: string[]
}

/**
 * What publishing changes in a draft, or null if nothing: when it is published for the first time it gets this moment,
 * unless an editor has chosen another, and a slug that changes becomes a former one.
 */
export function changesOnPublishing(
  draft: Fields,
  published: Fields | null,
  now: Date = new Date(),
): ChangesOnPublishing | null {
  const changes: ChangesOnPublishing = {}
  const publishedAt = draft['publishedAt']
  if (!published && typeof publishedAt === 'string' && isProvisional(publishedAt)) {
    changes.publishedAt = momentOfPublication(now)
  }
  Object.assign(changes, changesOnScheduling(draft, published))
  return Object.keys(changes).length > 0 ? changes : null
}

/**
 * What planning a publication changes in a draft, or null if nothing: a slug that changes becomes a former one. The moment
 * stays as it is, because it can be planned anew without the draft.
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
