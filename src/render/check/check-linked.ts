import {slugOf} from './check-quote.ts'
import {textOf} from './field.ts'

/** A document of the site with a page of its own, to which an article leads. */
export interface LinkedPage {
  readonly slug: string
  readonly title?: string
  /** Its publication as stored. Until then it has no page. */
  readonly publishedAt?: string
}

/** Reads a joined document with a page. Undefined for one that is not published, and for a bare reference. */
export function checkLinked(value: unknown): LinkedPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const slug = slugOf((value as {slug?: unknown}).slug)
  if (slug === undefined) return undefined
  return {slug, title: textOf(value, 'title'), publishedAt: textOf(value, 'publishedAt')}
}
