/** A page that German law demands of a site. */
export type LegalPage = 'imprint' | 'privacy'

/** The words by which a page of a kind is known. */
const words: Readonly<Record<LegalPage, RegExp>> = {
  imprint: /impressum|imprint|anbieterkennzeichnung/iu,
  privacy: /datenschutz|privacy/iu,
}

/**
 * Returns the legal pages that a site lacks, by § 5 DDG and Art. 13 DSGVO. A page, or a link to one, is known by the
 * words of its texts: title and slug, or label and address. Empty for a site in another language than German.
 */
export function missingLegalPages(language: unknown, pages: readonly object[]): LegalPage[] {
  if (typeof language === 'string' && !/^de\b/iu.test(language)) return []
  const texts = pages
    .flatMap((page) => Object.values(page))
    .filter((text) => typeof text === 'string')
  const kinds = Object.entries(words) as [LegalPage, RegExp][]
  return kinds.flatMap(([kind, pattern]) => (texts.some((text) => pattern.test(text)) ? [] : kind))
}
