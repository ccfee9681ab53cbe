/** A row of a stored table. */
export interface Row {
  readonly _key: string
  readonly cells: readonly string[]
}

/** A cell by its place in the grid, both counted from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Returns the rows of a stored table of any shape, each with the same number of cells. */
export function rowsOf(value: unknown): Row[] {
  if (!Array.isArray(value)) return []
  const rows = value.map((row: unknown, index) => {
    const {_key: key, cells} = (row ?? {}) as {_key?: unknown; cells?: unknown}
    const texts = Array.isArray(cells) ? cells : []
    return {
      _key: typeof key === 'string' ? key : String(index),
      cells: texts.map((cell: unknown) => (typeof cell === 'string' ? cell : '')),
    }
  })
  const columns = columnsOf(rows)
  return rows.map((row) => ({...row, cells: filledUp(row.cells, columns)}))
}

/** Returns the number of columns. */
export function columnsOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({cells}) => cells.length))
}

/** Returns the rows of a new table. */
export function newRows(count: number, columns: number, newKey: () => string): Row[] {
  return Array.from({length: count}, () => ({_key: newKey(), cells: filledUp([], columns)}))
}

/** Returns the rows with an empty one at an index. */
export function withRow(rows: readonly Row[], index: number, newKey: () => string): Row[] {
  return rows.toSpliced(index, 0, ...newRows(1, Math.max(1, columnsOf(rows)), newKey))
}

/** Returns the rows with an empty column at an index. */
export function withColumn(rows: readonly Row[], index: number): Row[] {
  return rows.map((row) => ({...row, cells: row.cells.toSpliced(index, 0, '')}))
}

/** Returns the rows without the one at an index. */
export function withoutRow(rows: readonly Row[], index: number): Row[] {
  return rows.toSpliced(index, 1)
}

/** Returns the rows without the column at an index. */
export function withoutColumn(rows: readonly Row[], index: number): Row[] {
  return rows.map((row) => ({...row, cells: row.cells.toSpliced(index, 1)}))
}

/** Returns the rows with texts from a cell on, and with more rows and columns where these do not fit. */
export function withTexts(
  rows: readonly Row[],
  {row, column}: Cell,
  texts: readonly (readonly string[])[],
  newKey: () => string,
): Row[] {
  const width = Math.max(0, ...texts.map(({length}) => length))
  const columns = Math.max(columnsOf(rows), column + width)
  const missing = Math.max(0, row + texts.length - rows.length)
  return [...rows, ...newRows(missing, columns, newKey)].map((each, index) => {
    const own = texts[index - row] ?? []
    const cells = filledUp(each.cells, columns)
    return {...each, cells: cells.toSpliced(column, own.length, ...own)}
  })
}

/** Returns the texts of copied cells, as programs for tables give them: rows of lines, cells between tabs. */
export function readCells(plain: string): string[][] {
  return plain
    .replaceAll(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** A key that leads from cell to cell. */
export type Step = 'next' | 'previous' | 'down' | 'up'

/** Returns the cell to which a key leads. Undefined after the last one and before the first one. */
export function cellAfter({row, column}: Cell, step: Step, rows: readonly Row[]): Cell | undefined {
  const columns = columnsOf(rows)
  if (step === 'down' || step === 'up') {
    const next = row + (step === 'down' ? 1 : -1)
    return next >= 0 && next < rows.length ? {row: next, column} : undefined
  }
  const at = row * columns + column + (step === 'next' ? 1 : -1)
  if (at < 0 || at >= rows.length * columns) return undefined
  return {row: Math.floor(at / columns), column: at % columns}
}

function filledUp(cells: readonly string[], columns: number): string[] {
  return [...cells, ...Array.from({length: Math.max(0, columns - cells.length)}, () => '')]
}
