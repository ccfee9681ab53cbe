/** The most cells of a table, a short row counted as long as the longest. Larger ones are data to download. */
export const MOST_CELLS = 5000

/** Returns the number of cells that a table has with its rows filled up. */
export function countCells(rows: readonly {readonly length: number}[]): number {
  let columns = 0
  for (const {length} of rows) columns = Math.max(columns, length)
  return rows.length * columns
}
