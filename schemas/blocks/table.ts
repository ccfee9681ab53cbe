import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {countCells, MOST_CELLS} from '../../src/content/table-cells.ts'
import {objectTitle} from '../title-key.ts'
import {message, type Verdict} from '../validation/message.ts'

/** Figures or facts in rows and columns. The rows have the shape of https://www.sanity.io/plugins/sanity-plugin-table. */
export const table = defineType({
  name: 'table',
  type: 'object',
  title: 'Tabelle',
  description: 'Zahlen oder Fakten in Zeilen und Spalten. Auch aus Word, Excel und Webseiten.',
  ...objectTitle('type.table'),
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      type: 'string',
      title: 'Überschrift',
      description: 'Was die Tabelle zeigt, in einer Zeile.',
    }),
    defineField({
      name: 'rows',
      type: 'array',
      title: 'Zeilen',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'tableRow',
          title: 'Zeile',
          fields: [
            defineField({
              name: 'cells',
              type: 'array',
              title: 'Zellen',
              of: [defineArrayMember({type: 'string'})],
            }),
          ],
        }),
      ],
      validation: (rule) => rule.custom(filledTable),
    }),
    defineField({
      name: 'hasHeaderRow',
      type: 'boolean',
      title: 'Erste Zeile ist Kopfzeile',
      initialValue: true,
    }),
    defineField({
      name: 'hasHeaderColumn',
      type: 'boolean',
      title: 'Erste Spalte ist Kopfspalte',
      initialValue: false,
    }),
    defineField({
      name: 'source',
      type: 'string',
      title: 'Quelle',
      description: 'Woher die Angaben stammen, etwa „Statistisches Bundesamt“.',
    }),
  ],
  preview: {
    select: {
      caption: 'caption',
      rows: 'rows',
      source: 'source',
      hasHeaderRow: 'hasHeaderRow',
      hasHeaderColumn: 'hasHeaderColumn',
    },
    // The preview in the text draws the cells.
    prepare: (selected) => ({
      ...selected,
      title: selected['caption'] || cellsOf(selected['rows']).flat().find(Boolean),
      subtitle: selected['source'],
    }),
  },
})

/** A table without words shows nothing, and one without end nobody reads. */
function filledTable(rows: unknown): Verdict {
  const cells = cellsOf(rows)
  if (!cells.flat().some((cell) => cell.trim() !== '')) {
    return message('Die Tabelle ist leer.', 'The table is empty.')
  }
  if (countCells(cells) <= MOST_CELLS) return true
  return message(
    `Die Tabelle hat mehr als ${MOST_CELLS} Zellen. Bitte kürzen.`,
    `The table has more than ${MOST_CELLS} cells. Please shorten it.`,
  )
}

function cellsOf(rows: unknown): string[][] {
  if (!Array.isArray(rows)) return []
  return rows.map((row: {cells?: unknown} | null) =>
    Array.isArray(row?.cells)
      ? row.cells.map((cell) => (typeof cell === 'string' ? cell : ''))
      : [],
  )
}
