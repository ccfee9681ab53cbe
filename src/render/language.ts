import type {Site} from './site/site.ts'

const DEFAULT = 'de'
const MOST_KEPT = 200
const tags = new Map<string, string | undefined>()

/**
 * A language as BCP 47 writes it, `de-AT`; undefined for what is no such tag: an empty text, the name of a language, one
 * with an underscore. Where ISO 639 has two letters for a language, the tag has these, as BCP 47 asks.
 */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (tags.has(value)) return tags.get(value)
  // No language has more than three letters, though the syntax would allow it.
  const tag = /^[a-z]{2,3}(?:-|$)/iu.test(value) ? canonical(value) : undefined
  if (tags.size >= MOST_KEPT) tags.clear()
  tags.set(value, tag)
  return tag
}

function canonical(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0]
  } catch {
    return undefined
  }
}

/** The language of a site's own words; German when it says none. */
export function siteLanguage(site?: Pick<Site, 'language'>): string {
  return languageTag(site?.language) ?? DEFAULT
}
