import {isFigure} from '../content/table-cells.ts'
import type {CheckedTable} from './check/check-table.ts'

/** Returns whether a column of a table holds figures below its header. A dash stands for a missing one. */
export function isNumericColumn(
  {rows, hasHeaderRow, hasHeaderColumn}: CheckedTable,
  column: number,
): boolean {
  if (hasHeaderColumn && column === 0) return false
  const cells = rows.slice(hasHeaderRow ? 1 : 0).map((row) => row[column] ?? '')
  const filled = cells.filter(
    (cell) => cell !== '' && !(typeof cell === 'string' && DASH.test(cell)),
  )
  return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && isFigure(cell))
}

const DASH = /^\s*[-–—.]\s*$/
