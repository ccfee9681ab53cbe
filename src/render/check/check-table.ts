import {countCells, MOST_CELLS} from '../../content/table-cells.ts'
import {checkField} from './field.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'
import {fields, members, text} from './shape.ts'

/** The fields that {@link checkTable} reads. */
export const tableShape = fields({
  caption: text,
  source: text,
  rows: members(fields({cells: members(text)})),
})

/** A table in which every row has the same number of cells. */
export interface CheckedTable {
  readonly place: Place
  readonly caption: string | Problem
  readonly source: string | Problem
  readonly hasHeaderRow: boolean
  readonly hasHeaderColumn: boolean
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | Problem

/**
 * Reads a table. Rows without any words are left out, and short rows are filled up. A table with too many cells is a
 * problem. Undefined for a table that says nothing.
 */
export function checkTable(
  table: Readonly<Record<string, unknown>>,
  place: Place,
  report: Report,
): CheckedTable | Problem | undefined {
  const {hasHeaderRow, hasHeaderColumn} = table
  const caption = checkField(table['caption'], fieldAt(place, 'caption'), report)
  const source = checkField(table['source'], fieldAt(place, 'source'), report)
  const rows = checkRows(table['rows'], fieldAt(place, 'rows'), report)
  if ('code' in rows) return rows
  if (rows.length === 0 && caption === '' && source === '') return undefined
  return {
    place,
    caption,
    source,
    hasHeaderRow: hasHeaderRow === true,
    hasHeaderColumn: hasHeaderColumn === true,
    rows,
  }
}

function checkRows(value: unknown, place: Place, report: Report): Cell[][] | Problem {
  if (value == null) return []
  if (!Array.isArray(value)) return report('invalid-block', place, value)
  const stored = value.map((row: unknown) => {
    const {cells} = (row ?? {}) as {readonly cells?: unknown}
    return Array.isArray(cells) ? (cells as readonly unknown[]) : []
  })
  const count = countCells(stored)
  if (count > MOST_CELLS) return report('too-large', place, `${count} cells`)
  const columns = Math.max(0, ...stored.map(lengthUsed))
  return stored.flatMap((cells, index) => {
    const at = fieldAt(memberAt(place, value[index], index), 'cells')
    const row = cells.map((cell, column) =>
      checkField(cell, memberAt(at, undefined, column), report),
    )
    if (row.every((cell) => cell === '')) return []
    return [Array.from({length: columns}, (_, column) => row[column] ?? '')]
  })
}

/** Returns the number of cells up to the last one with something in it. */
function lengthUsed(cells: readonly unknown[]): number {
  return (
    cells.findLastIndex((cell) => (typeof cell === 'string' ? cell.trim() !== '' : cell != null)) +
    1
  )
}
