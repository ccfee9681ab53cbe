import {SPELLED_OUT} from '../src/content/spelled-out.ts'

const LONGEST_SLUG = 96

/**
 * Turns a title or a name into the last part of an address: lower case, German umlauts spelled out
 * (`ä` → `ae`, `ß` → `ss`), other accents dropped, everything else a single hyphen. The result
 * consists of `a-z`, `0-9` and inner hyphens, has at most 96 characters, and may be empty (a title
 * in Cyrillic letters has no slug of its own). Applying it twice changes nothing.
 */
export function slugify(text: string): string {
  const words = text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæœøđðłþı]/g, (letter) => SPELLED_OUT[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return shortened(words.join('-'))
}

function shortened(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug
  const lastHyphen = slug.lastIndexOf('-', LONGEST_SLUG)
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : LONGEST_SLUG)
}
