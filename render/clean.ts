/**
 * A text with nothing that HTML or XML cannot hold: each line break, of whatever kind, is one line
 * feed (UAX #14, classes BK, CR, LF and NL), NUL and halves of characters are U+FFFD, and control
 * characters are left out.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(CONTROLS, '')
}

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0001-\u0008\u000E-\u001F\uFFFE\uFFFF]/g
