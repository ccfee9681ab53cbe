import {Stack, Text} from '@sanity/ui'
import {randomKey} from '@sanity/util/content'
import {useEffect, useRef, useState} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {cellAfter, columnsOf, withRow, withTexts, type Cell, type Row, type Step} from './grid.ts'
import {GridTools} from './grid-tools.tsx'
import {TableCell} from './table-cell.tsx'

interface TableGridProps {
  readonly rows: readonly Row[]
  readonly hasHeaderRow: boolean
  readonly hasHeaderColumn: boolean
  readonly readOnly: boolean
  readonly onChange: (rows: readonly Row[]) => void
}

/** The cells of a table, to type into. The buttons above add and remove rows and columns around the last cell. */
export function TableGrid({
  rows,
  hasHeaderRow,
  hasHeaderColumn,
  readOnly,
  onChange,
}: TableGridProps) {
  const {t} = useTranslation(TEXTS)
  const frame = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<Cell>({row: 0, column: 0})
  const wanted = useRef<Cell>(undefined)

  // The cell appears with a later render.
  useEffect(() => {
    const field = wanted.current && fieldOf(frame.current, wanted.current)
    if (!field) return
    field.focus()
    wanted.current = undefined
  })

  const change = (changed: readonly Row[], next: Cell) => {
    onChange(changed)
    wanted.current = {
      row: Math.max(0, Math.min(next.row, changed.length - 1)),
      column: Math.max(0, Math.min(next.column, columnsOf(changed) - 1)),
    }
  }
  const step = (from: Cell, taken: Step): boolean => {
    const next = cellAfter(from, taken, rows)
    if (next) {
      fieldOf(frame.current, next)?.select()
      return true
    }
    // The last row gets another one, unless it is empty itself. So the keyboard can leave the table.
    const isWritten = rows.at(-1)?.cells.some((cell) => cell !== '') === true
    if (readOnly || !isWritten || taken === 'previous' || taken === 'up') return false
    const column = taken === 'next' ? 0 : from.column
    change(withRow(rows, rows.length, randomKey), {row: rows.length, column})
    return true
  }
  const typeInto = ({row, column}: Cell, text: string) =>
    onChange(
      rows.map((each, index) =>
        index === row ? {...each, cells: each.cells.with(column, text)} : each,
      ),
    )
  const renderCell = (value: string, cell: Cell) => (
    <td key={cell.column}>
      <TableCell
        cell={cell}
        label={t('table.cell', {row: cell.row + 1, column: cell.column + 1})}
        value={value}
        isHeader={(hasHeaderRow && cell.row === 0) || (hasHeaderColumn && cell.column === 0)}
        readOnly={readOnly}
        onFocus={() => setCurrent(cell)}
        onType={(text) => typeInto(cell, text)}
        onPaste={(texts) => change(withTexts(rows, cell, texts, randomKey), cell)}
        onStep={(taken) => step(cell, taken)}
      />
    </td>
  )
  return (
    <Stack gap={2}>
      {!readOnly && <GridTools rows={rows} current={current} onChange={change} />}
      <Scrolling>
        <Grid ref={frame} data-testid="table-grid">
          <tbody>
            {rows.map(({_key, cells}, row) => (
              <tr key={_key}>{cells.map((value, column) => renderCell(value, {row, column}))}</tr>
            ))}
          </tbody>
        </Grid>
      </Scrolling>
      {!readOnly && (
        <Text muted size={1}>
          {t('table.keys')}
        </Text>
      )}
    </Stack>
  )
}

function fieldOf(frame: HTMLElement | null, {row, column}: Cell) {
  return frame?.querySelector<HTMLTextAreaElement>(`[data-cell="${row}:${column}"]`)
}

const Scrolling = styled.div`
  overflow-x: auto;
  border: 1px solid var(--card-border-color);
  border-radius: 3px;
`

const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  & td {
    padding: 0;
    border: 1px solid var(--card-border-color);
    vertical-align: top;
  }
  & tr:first-child td {
    border-top: 0;
  }
  & tr:last-child td {
    border-bottom: 0;
  }
  & td:first-child {
    border-left: 0;
  }
  & td:last-child {
    border-right: 0;
  }
`
