import type {BlockContent, PhrasingContent, TableCell, TableRow} from 'mdast'
import type {Cell, CheckedTable} from '../check/check-table.ts'
import {describe} from '../check/problem.ts'
import {isNumericColumn} from '../numeric-column.ts'
import {plainField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import type {Context} from '../options.ts'
import {typeset} from '../typography/typeset.ts'
import {oneLine, paragraph} from './block-nodes.ts'
import {markedParagraph, textNodes} from './inline-nodes.ts'

/**
 * Returns a table (GFM, 4.10) with its caption above and its source below. Its first row is always a header there, so a
 * table without one gets an empty header.
 */
export function tableNodes(table: CheckedTable, context: Context): BlockContent[] {
  const {rows, hasHeaderRow} = table
  const caption = plainField(table.caption, context)
  const source = plainField(table.source, context)
  const columns = rows[0]?.length ?? 0
  const header: readonly (readonly Cell[])[] = hasHeaderRow ? [] : [Array<Cell>(columns).fill('')]
  return [
    ...(caption === '' ? [] : [markedParagraph('strong', caption)]),
    ...(columns === 0
      ? []
      : [
          {
            type: 'table' as const,
            align: Array.from({length: columns}, (_, column) =>
              isNumericColumn(table, column) ? 'right' : null,
            ),
            children: [...header, ...rows].map((cells, row) =>
              rowNode(cells, table.hasHeaderColumn && row > 0, context),
            ),
          },
        ]),
    ...(source === ''
      ? []
      : [paragraph(typeset(`${labelsFor(context.lang).sourceOf}: ${source}`, context.typography))]),
  ]
}

function rowNode(cells: readonly Cell[], hasHeader: boolean, context: Context): TableRow {
  const children = cells.map((cell, column): TableCell => {
    const nodes = cellNodes(cell, context)
    const isStrong = hasHeader && column === 0 && nodes.length > 0
    return {type: 'tableCell', children: isStrong ? [{type: 'strong', children: nodes}] : nodes}
  })
  return {type: 'tableRow', children}
}

function cellNodes(cell: Cell, context: Context): PhrasingContent[] {
  const words =
    typeof cell === 'string'
      ? typeset(cell, context.typography)
      : `[${describe(cell, context.lang)}]`
  return oneLine(textNodes(words))
}
