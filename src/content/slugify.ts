const LONGEST_SLUG = 96

/**
 * Turns a title or a name into the last part of an address: lower case, German umlauts spelled out
 * (`ä` → `ae`, `ß` → `ss`), other accents dropped, everything else a single hyphen. The result
 * consists of `a-z`, `0-9` and inner hyphens, has at most 96 characters, and may be empty (a title
 * in Cyrillic letters has no slug of its own). Applying it twice changes nothing.
 */
export function slugify(text: string): string {
  return joinWords(spellOut(text).replaceAll(/\p{Mark}/gu, ''), /[^a-z0-9]+/)
}

/**
 * Returns a text in lower case and decomposed (NFKD), without invisible characters and with umlauts and ligatures
 * spelled out.
 */
export function spellOut(text: string): string {
  const visible = text.toWellFormed().replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  // Umlauts are letters only before they are decomposed, and `Ǣ` has a ligature only afterwards.
  return spellLetters(spellLetters(visible.normalize('NFC')).normalize('NFKD'))
}

const spellLetters = (text: string) =>
  text.toLowerCase().replaceAll(/[äöüßæœøđðłþı]/gu, (letter) => SPELLED_OUT[letter] ?? '')

/** Returns the words of a text joined by hyphens, as many as fit into a slug. */
export function joinWords(text: string, separator: RegExp): string {
  const slug = text.split(separator).filter(Boolean).join('-')
  if (slug.length <= LONGEST_SLUG) return slug
  const lastHyphen = slug.lastIndexOf('-', LONGEST_SLUG)
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : LONGEST_SLUG).toWellFormed()
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
