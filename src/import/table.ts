import {countCells, isFigure, MOST_CELLS} from '../content/table-cells.ts'
import type {Element} from './elements.ts'
import {wordsOf, type Paragraph, type Piece, type Run, type TablePiece} from './pieces.ts'

/** Between two cells of a row that becomes a paragraph. */
const BETWEEN_CELLS = ' | '

interface Cell {
  readonly isHeader: boolean
  readonly pieces: Piece[]
}

/** A table as its elements open, row by row. */
export class Table {
  readonly #rows: Cell[][] = []
  /** Pieces beside the cells, such as a caption. */
  readonly beside: Piece[] = []
  readonly #isForLayout: boolean
  /** The rows that a cell above still reaches into, by column. */
  #reaching: number[] = []

  /** `isForLayout` says that the table only arranges. */
  constructor(isForLayout: boolean) {
    this.#isForLayout = isForLayout
  }

  beginRow(): void {
    this.#fillReached()
    this.#reaching = this.#reaching.map((rows) => Math.max(0, rows - 1))
    this.#rows.push([])
  }

  /** Returns the place for the pieces of a new cell. A cell over several columns or rows leaves empty ones there. */
  beginCell({name, attribute}: Element): Piece[] {
    if (this.#rows.length === 0) this.beginRow()
    this.#fillReached()
    const row = this.#rows.at(-1) ?? []
    const cell: Cell = {isHeader: name === 'th', pieces: []}
    const columns = spanOf(attribute('colspan'))
    const rows = spanOf(attribute('rowspan'))
    for (let at = row.length; at < row.length + columns; at++) this.#reaching[at] = rows
    row.push(cell)
    for (let more = 1; more < columns; more++) row.push({...cell, pieces: []})
    return cell.pieces
  }

  #fillReached(): void {
    const row = this.#rows.at(-1) ?? []
    while ((this.#reaching[row.length] ?? 0) > 0 && row.length < MOST_SPANNED) {
      row.push({isHeader: false, pieces: []})
    }
  }

  /**
   * Returns the pieces of the table. The cells of a table that only arranges stay as they are: it has words in one column
   * only, or headings, pictures or long texts in its cells.
   */
  read(): readonly Piece[] {
    const columns = Math.max(0, ...this.#rows.map(lengthUsed))
    const isData =
      !this.#isForLayout &&
      columns > 1 &&
      this.#rows.every((row) => row.every(({pieces}) => isShort(pieces)))
    if (!isData) return [...this.beside, ...this.#rows.flat().flatMap(({pieces}) => pieces)]
    const rows = this.#rows
      .filter((row) => lengthUsed(row) > 0)
      .map((row) =>
        row.slice(0, columns).map(({isHeader, pieces}) => ({isHeader, runs: runsOf(pieces)})),
      )
    const caption = captionOf(this.beside)
    const table = tableOf(caption ?? '', rows)
    return [...(caption === undefined ? this.beside : []), table]
  }
}

/** Returns the number of cells up to the last one that is not empty. */
function lengthUsed(row: readonly Cell[]): number {
  return row.findLastIndex(({pieces}) => pieces.length > 0) + 1
}

/** More columns or rows than this are a fault of the other program. */
const MOST_SPANNED = 50

function spanOf(value: string | undefined): number {
  return Math.min(Math.max(parseInt(value ?? '1', 10) || 1, 1), MOST_SPANNED)
}

const MOST_PARAGRAPHS = 4
const MOST_CHARACTERS = 600

function isShort(cell: readonly Piece[]): boolean {
  if (cell.length > MOST_PARAGRAPHS) return false
  let length = 0
  for (const piece of cell) {
    if (piece.kind !== 'paragraph' || piece.heading !== undefined) return false
    length += wordsOf(piece).length
  }
  return length <= MOST_CHARACTERS
}

/** The words beside the cells as a caption; undefined for words that are too many, or have marks. */
function captionOf(beside: readonly Piece[]): string | undefined {
  const [only, ...others] = beside
  if (!only) return ''
  if (others.length > 0 || only.kind !== 'paragraph' || only.list) return undefined
  const words = wordsOf(only)
  const isPlain = only.runs.every(({marks, href}) => marks.length === 0 && href === undefined)
  return isPlain && words.length <= MOST_CHARACTERS && !words.includes('\n') ? words : undefined
}

type CellRuns = {readonly isHeader: boolean; readonly runs: readonly Run[]}

function tableOf(caption: string, rows: readonly (readonly CellRuns[])[]): TablePiece {
  const body = rows.slice(1)
  const hasHeaderRow = body.length > 0 && (areHeaders(rows[0] ?? []) || namesFigures(rows))
  const first = (hasHeaderRow ? body : rows).flatMap(([cell]) => cell ?? [])
  return {
    kind: 'table',
    caption,
    hasHeaderRow,
    hasHeaderColumn: rows.length > 1 && areHeaders(first),
    rows: rows.map((cells) => cells.map(({runs}) => runs)),
    isTooLarge: countCells(rows) > MOST_CELLS,
    paragraphs: [
      ...(caption === '' ? [] : [paragraphOf([plain(caption)])]),
      ...rows.flatMap((cells) => rowOf(cells)),
    ],
  }
}

/** Returns whether cells are headers: by their element, or because all their words are bold. */
function areHeaders(cells: readonly CellRuns[]): boolean {
  const filled = cells.filter(({runs}) => runs.length > 0)
  const isBold = ({marks, text}: Run) => marks.includes('strong') || text.trim() === ''
  return filled.length > 0 && filled.every(({isHeader, runs}) => isHeader || runs.every(isBold))
}

/** Returns whether the first row has words above columns of figures. */
function namesFigures(rows: readonly (readonly CellRuns[])[]): boolean {
  const [first = [], ...body] = rows.map((cells) => cells.map(({runs}) => textOf(runs)))
  if (first.some((text) => isFigure(text))) return false
  return first.some((_, column) => {
    const figures = body.flatMap((cells) => cells[column] || [])
    return figures.length > 0 && figures.every((text) => isFigure(text))
  })
}

const plain = (text: string): Run => ({text, marks: []})
const textOf = (runs: readonly Run[]): string => runs.map(({text}) => text).join('')

const paragraphOf = (runs: Run[]): Paragraph => ({
  kind: 'paragraph',
  heading: undefined,
  isQuoted: false,
  list: undefined,
  runs,
})

/** A row as a paragraph, for a text that holds no table. */
function rowOf(cells: readonly CellRuns[]): Paragraph[] {
  const end = cells.findLastIndex(({runs}) => runs.length > 0) + 1
  if (end === 0) return []
  const runs = cells.slice(0, end).flatMap(({runs: cell}, index) => {
    const inLine = cell.map((run) => ({...run, text: run.text.replaceAll('\n', ' ')}))
    return index === 0 ? inLine : [plain(BETWEEN_CELLS), ...inLine]
  })
  return [paragraphOf(tidy(runs))]
}

/** The paragraphs of a cell, each in a line. */
function runsOf(cell: readonly Piece[]): Run[] {
  return cell.flatMap((piece, index) => {
    if (piece.kind !== 'paragraph') return []
    return index === 0 ? piece.runs : [plain('\n'), ...piece.runs]
  })
}

/** An empty cell leaves two separators with two spaces between them, and none at the start. */
function tidy(runs: readonly Run[]): Run[] {
  let last = ' '
  return runs.flatMap((run) => {
    const text = last === ' ' ? run.text.replace(/^ +/, '') : run.text
    last = text.at(-1) ?? last
    return text === '' ? [] : [{...run, text}]
  })
}
