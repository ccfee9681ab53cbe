/** A page that German law demands of a site. */
export type LegalPage = 'imprint' | 'privacy'

/** The words by which a page of a kind is known, in its title or slug. */
const words: Readonly<Record<LegalPage, RegExp>> = {
  imprint: /impressum|imprint|anbieterkennzeichnung/iu,
  privacy: /datenschutz|privacy/iu,
}

/** A page as far as its kind can be told from it. Any field may be missing or malformed. */
interface NamedPage {
  readonly title?: unknown
  readonly slug?: unknown
}

/**
 * Returns the legal pages that a site lacks, by § 5 DDG and Art. 13 DSGVO. They are known by the words of their titles
 * and slugs. Empty for a site in another language than German.
 */
export function missingLegalPages(language: unknown, pages: readonly NamedPage[]): LegalPage[] {
  if (typeof language === 'string' && !/^de\b/iu.test(language)) return []
  const isKnownBy = (pattern: RegExp) => (page: NamedPage) =>
    [page.title, page.slug].some((text) => typeof text === 'string' && pattern.test(text))
  return (['imprint', 'privacy'] as const).filter((kind) => !pages.some(isKnownBy(words[kind])))
}
