/**
 * Returns a text that HTML, XML and Markdown can hold. Line breaks of all kinds become line feeds (UAX #14, classes BK,
 * CR, LF and NL). NUL and halves of characters become U+FFFD. Control characters and noncharacters are left out.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
}

/** Returns whether cleaning a text would lose a character. Line breaks do not count. */
export function isUnclean(text: string): boolean {
  return UNCLEAN.test(text)
}

const UNCLEAN = /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/u
