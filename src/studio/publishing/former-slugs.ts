/** An article's fields, as somebody may have left them: whatever is no slug is taken for none. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * The former slugs of an article that is about to be published: those that it had, as published and as draft, and the
 * one that it is leaving. Each stands there once, oldest first; the slug that it gets is not among them.
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

function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter((text): text is string => typeof text === 'string' && text !== '')
}
