/** Spreadsheets take a cell that begins like this for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const formula = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u

/**
 * Returns rows as CSV (RFC 4180) with a byte order mark, by which Excel recognizes UTF-8. An apostrophe before a cell that
 * a spreadsheet would take for a formula makes it a text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
