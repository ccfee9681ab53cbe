import {Flex} from '@sanity/ui'
import {randomKey} from '@sanity/util/content'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {
  columnsOf,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  type Cell,
  type Row,
} from './grid.ts'

interface GridToolsProps {
  readonly rows: readonly Row[]
  /** The cell with the cursor, now or last. */
  readonly current: Cell
  readonly onChange: (rows: readonly Row[], next: Cell) => void
}

/** The buttons that add and remove rows and columns around a cell. */
export function GridTools({rows, current, onChange}: GridToolsProps) {
  const {t} = useTranslation(TEXTS)
  const {row, column} = current
  const tools = [
    {
      name: 'row-above',
      act: () => onChange(withRow(rows, row, randomKey), current),
    },
    {
      name: 'row-below',
      act: () => onChange(withRow(rows, row + 1, randomKey), {row: row + 1, column}),
    },
    {
      name: 'remove-row',
      act: () => onChange(withoutRow(rows, row), current),
      disabled: rows.length < 2,
    },
    {
      name: 'column-before',
      act: () => onChange(withColumn(rows, column), current),
    },
    {
      name: 'column-after',
      act: () => onChange(withColumn(rows, column + 1), {row, column: column + 1}),
    },
    {
      name: 'remove-column',
      act: () => onChange(withoutColumn(rows, column), current),
      disabled: columnsOf(rows) < 2,
    },
  ] as const
  return (
    <Flex wrap="wrap" gap={1}>
      {tools.map((tool) => (
        <SmallButton
          key={tool.name}
          mode="ghost"
          text={t(`table.${tool.name}`)}
          disabled={'disabled' in tool && tool.disabled}
          onClick={tool.act}
        />
      ))}
    </Flex>
  )
}
