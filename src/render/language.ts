import type {Site} from './site/site.ts'

const DEFAULT = 'de'
const MOST_KEPT = 200
const tags = new Map<string, string | undefined>()

/**
 * Returns a language as a BCP 47 tag, `de-AT`; undefined for any other value, such as an empty text, the name of a
 * language or a tag with an underscore. Languages with a two-letter code in ISO 639 get that, as BCP 47 demands.
 */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (tags.has(value)) return tags.get(value)
  // No registered language has more than three letters, although the syntax allows more.
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

/** Returns the language of a site's own words; German by default. */
export function siteLanguage(site?: Pick<Site, 'language'>): string {
  return languageTag(site?.language) ?? DEFAULT
}
