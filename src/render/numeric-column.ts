import type {CheckedTable} from './check/check-table.ts'

/** Returns whether a column of a table holds figures below its header: numbers, shares, amounts and dashes. */
export function isNumericColumn(
  {rows, hasHeaderRow, hasHeaderColumn}: CheckedTable,
  column: number,
) {
  if (hasHeaderColumn && column === 0) return false
  let hasFigures = false
  for (const cells of hasHeaderRow ? rows.slice(1) : rows) {
    const cell = cells[column] ?? ''
    if (cell === '') continue
    if (typeof cell !== 'string' || !FIGURES.test(cell)) return false
    hasFigures ||= /\d/.test(cell)
  }
  return hasFigures
}

/** A sign, digits in groups, and at most a short unit; or a dash for a missing figure. */
const FIGURES =
  /^\s*(?:[-–—.]|(?:[€$£]\s?)?[+−–-]?\s?\d{1,18}(?:[.,'’ \u00A0\u202F]\d{1,18}){0,9}\s?(?:[%‰°€$£]|\p{L}{1,4}\.?)?)\s*$/u
