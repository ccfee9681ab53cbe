import {isProvisional, momentOfPublication} from '../../schemas/index.ts'
import {formerSlugsOf, type Fields} from './former-slugs.ts'

/** Fields to set before publishing. */
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
  const formerSlugs = formerSlugsOf(published, draft)
  if (!sameTexts(formerSlugs, draft['formerSlugs'])) changes.formerSlugs = formerSlugs
  return Object.keys(changes).length > 0 ? changes : null
}

function sameTexts(left: readonly string[], right: unknown): boolean {
  const others = Array.isArray(right) ? right : []
  return left.length === others.length && left.every((text, index) => text === others[index])
}
