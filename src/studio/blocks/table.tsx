import type {ObjectInputProps} from 'sanity'

import {TableInput} from '../tables/table-input.tsx'
import {TablePreview} from '../tables/table-preview.tsx'
import type {StudioBlock} from './studio-block.ts'

/** A table. */
export const tableBlock: StudioBlock<'table'> = {
  input: (props) => <TableInput {...(props as ObjectInputProps)} />,
  components: {preview: TablePreview},
  english: {
    'type.table': 'Table',
    'type.table.description':
      'Figures or facts in rows and columns. Also from Word, Excel and web pages.',
    'field.table.caption': 'Caption',
    'field.table.caption.description': 'What the table shows, in one line.',
    'field.table.rows': 'Rows',
    'field.table.hasHeaderRow': 'First row is a header',
    'field.table.hasHeaderColumn': 'First column is a header',
    'field.table.source': 'Source',
    'field.table.source.description': 'Where the figures come from, such as “Eurostat”.',
  },
}
