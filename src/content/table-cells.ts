/** The most cells of a table, a short row counted as long as the longest. Larger ones are data to download. */
export const MOST_CELLS = 5000

/** Returns the number of cells that a table has with its rows filled up. */
export function countCells(rows: readonly {readonly length: number}[]): number {
  let columns = 0
  for (const {length} of rows) columns = Math.max(columns, length)
  return rows.length * columns
}

/** Returns whether a cell is a figure: a number, share or amount with a short unit. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text)
}

/** A sign, digits in groups, and at most a short unit. */
const FIGURE =
  /^\s*(?:[€$£]\s?)?[+−–-]?\s?\d{1,18}(?:[.,'’ \u00A0\u202F]\d{1,18}){0,9}\s?(?:[%‰°€$£]|\p{L}{1,4}\.?)?\s*$/u
