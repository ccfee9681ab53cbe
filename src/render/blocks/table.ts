import {checkTable, tableShape, type CheckedTable} from '../check/check-table.ts'
import {fieldAt} from '../check/place.ts'
import {fieldText} from '../formats/field-text.ts'
import {renderTable} from '../html/table.ts'
import {labelsFor} from '../labels.ts'
import {tableNodes} from '../markdown/table-nodes.ts'
import type {BlockType} from './block-type.ts'

/** A table in the text. */
export const tableBlock: BlockType = {
  shape: tableShape,
  check: (block, place, report) => {
    const checked = checkTable(block, place, report)
    if (!checked || 'code' in checked) return checked
    return {
      html: (context) => renderTable(checked, context),
      markdown: (context) => tableNodes(checked, context),
      text: (lang) => tableText(checked, lang),
      quotations: [],
      noteUnmetRules: (note) => {
        if (checked.rows.length === 0) note('empty-block', fieldAt(place, 'rows'))
      },
    }
  },
  leftOutFor: ({caption, source, rows}) =>
    [caption, source, rows].every((value) => value == null || value === '')
      ? 'empty-block'
      : undefined,
  style: `.table {
  margin: 2.1rem 0;
}
.table .scroll {
  overflow-x: auto;
  background: linear-gradient(90deg, var(--paper) 50%, transparent) local,
    linear-gradient(270deg, var(--paper) 50%, transparent) 100% / 2.4rem 100% no-repeat local,
    linear-gradient(90deg, var(--rule), transparent) 0 / 1rem 100% no-repeat,
    linear-gradient(270deg, var(--rule), transparent) 100% / 1rem 100% no-repeat;
}
table {
  width: 100%;
  border-collapse: collapse;
  font: 0.85rem/1.4 var(--sans);
  font-variant-numeric: lining-nums tabular-nums;
  overflow-wrap: break-word;
}
caption {
  padding-bottom: 0.6rem;
  font-weight: 650;
  text-align: start;
  text-wrap: balance;
}
th, td {
  min-width: 4.5rem;
  padding: 0.45rem 0.9rem 0.45rem 0;
  border-bottom: 1px solid var(--rule);
  text-align: start;
  vertical-align: top;
}
:is(th, td):last-child {
  padding-inline-end: 0;
}
th {
  font-weight: 650;
}
thead :is(th, td) {
  border-bottom: 2px solid var(--soft);
  vertical-align: bottom;
}
:is(th, td).number {
  text-align: end;
}
td.number {
  white-space: nowrap;
}
`,
}

/** Returns the caption, the rows with a bar between their cells, and the source, each in a line. */
function tableText({caption, rows, source}: CheckedTable, lang: string): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => fieldText(cell, lang).replaceAll('\n', ' ')).join(' | '),
  )
  const from = fieldText(source, lang)
  return [fieldText(caption, lang), ...lines, from && `${labelsFor(lang).sourceOf}: ${from}`]
    .filter((line) => line !== '')
    .join('\n')
}
