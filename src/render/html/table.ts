import {attributes} from '../attributes.ts'
import type {Cell, CheckedTable} from '../check/check-table.ts'
import {fieldAt} from '../check/place.ts'
import {labelsFor} from '../labels.ts'
import {isNumericColumn} from '../numeric-column.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'
import {fieldDirection, plainField, renderField} from './field.ts'
import {isolated} from './direction.ts'

/**
 * Renders a table with caption and source. On a page it scrolls sideways where it is too wide, also with the keyboard.
 * Columns of figures are aligned at the right.
 */
export function renderTable(table: CheckedTable, context: HtmlContext): string {
  const {place, caption} = table
  const words = renderField(caption, context)
  const named =
    words &&
    `<caption${editAttribute(fieldAt(place, 'caption'), context)}${fieldDirection(caption, context)}>${words}</caption>`
  const rows = renderRows(table, context)
  const element = rows === '' ? '' : `<table>${named}${rows}</table>`
  const source = renderSource(table, context)
  const below = rows === '' ? [words, source].filter((part) => part !== '').join(' ') : source
  const note = below && `<figcaption${sourceEdit(table, context)}>${below}</figcaption>`
  return `<figure class="table"${editAttribute(place, context)}>${scrolling(element, table, context)}${note}</figure>`
}

/** Wraps the table of a page. A reader of feeds has no style, so nothing would scroll there. */
function scrolling(element: string, {caption}: CheckedTable, context: HtmlContext): string {
  if (element === '' || context.typography.marks === 'literal') return element
  const label = plainField(caption, context) || labelsFor(context.lang).table
  return `<section${attributes({class: 'scroll', 'aria-label': label, tabindex: '0'})}>${element}</section>`
}

function renderRows(table: CheckedTable, context: HtmlContext): string {
  const {rows, hasHeaderRow} = table
  const numeric = (rows[0] ?? []).map((_, column) => isNumericColumn(table, column))
  const written = rows.map((cells, row) => {
    const isHeader = hasHeaderRow && row === 0
    const html = cells.map((cell, column) =>
      renderCell(cell, {table, row, column, isNumeric: numeric[column] === true}, context),
    )
    return {isHeader, html: `<tr>${html.join('')}</tr>`}
  })
  const head = written.filter(({isHeader}) => isHeader).map(({html}) => html)
  const body = written.filter(({isHeader}) => !isHeader).map(({html}) => html)
  return (
    (head.length > 0 ? `<thead>${head.join('')}</thead>` : '') +
    (body.length > 0 ? `<tbody>${body.join('')}</tbody>` : '')
  )
}

interface Position {
  readonly table: CheckedTable
  readonly row: number
  readonly column: number
  readonly isNumeric: boolean
}

/** Renders a cell. A header without words is a plain cell, because it would name nothing. */
function renderCell(
  cell: Cell,
  {table: {hasHeaderRow, hasHeaderColumn}, row, column, isNumeric}: Position,
  context: HtmlContext,
): string {
  const scope =
    cell === ''
      ? undefined
      : hasHeaderRow && row === 0
        ? 'col'
        : hasHeaderColumn && column === 0
          ? 'row'
          : undefined
  const name = scope === undefined ? 'td' : 'th'
  const values = attributes({class: isNumeric ? 'number' : undefined, scope})
  const html = renderField(cell, context).replaceAll('\n', '<br>')
  return `<${name}${values}${fieldDirection(cell, context)}>${html}</${name}>`
}

function renderSource({source}: CheckedTable, context: HtmlContext): string {
  const words = renderField(source, context)
  if (words === '') return ''
  const shown = typeof source === 'string' ? isolated(words, source, context.lang) : words
  return `${labelsFor(context.lang).sourceOf}: ${shown}`
}

function sourceEdit({place}: CheckedTable, context: HtmlContext): string {
  return editAttribute(fieldAt(place, 'source'), context)
}
