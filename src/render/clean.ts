/**
 * A text with nothing that HTML, XML and Markdown cannot hold: each line break, of whatever kind, is
 * one line feed (UAX #14, classes BK, CR, LF and NL), NUL and halves of characters are U+FFFD, and
 * control characters and noncharacters are left out.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
}

/** Whether a text holds a character that is lost when it is cleaned: not a line break. */
export function isUnclean(text: string): boolean {
  return UNCLEAN.test(text)
}

const UNCLEAN = /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/u
