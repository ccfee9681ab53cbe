import type {Fields} from './unknown-value.ts'

/**
 * Returns the former slugs of a document for its publication: those of the published document and the draft, and the
 * slug that the draft replaces. Each occurs once, oldest first. The new slug is not among them.
 * Any value but a slug counts as no slug.
 */
export function formerSlugsOf(published: Fields | null, draft: Fields): string[] {
  const slugs = new Set([
    ...textsOf(published?.['formerSlugs']),
    ...textsOf(draft['formerSlugs']),
    ...textsOf([current(published)]),
  ])
  slugs.delete(current(draft) ?? '')
  return [...slugs]
}

function current(document: Fields | null): string | undefined {
  const slug = document?.['slug'] as {current?: unknown} | null | undefined
  return typeof slug?.current === 'string' ? slug.current : undefined
}

/** Returns the texts in a list that are not empty. */
export function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter((text): text is string => typeof text === 'string' && text !== '')
}
