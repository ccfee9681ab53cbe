/** The most characters that a title should have, and the most that it may have (the limit of schema.org's `headline`). */
export const TITLE_LIMITS = {recommended: 80, allowed: 110}

const characters = new Intl.Segmenter('de')

/**
 * Returns the length of a text in characters as people count them. A letter with an accent is one, and so is a flag.
 */
export function countCharacters(text = ''): number {
  return Array.from(characters.segment(text)).length
}
