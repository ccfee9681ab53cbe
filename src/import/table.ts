import {wordsOf, type Paragraph, type Piece, type Run} from './pieces.ts'

/** Between two cells of a row. */
const BETWEEN_CELLS = ' | '

/** A table as its elements open, row by row. */
export class Table {
  readonly #rows: Piece[][][] = []
  /** Pieces beside the cells, such as a caption. */
  readonly beside: Piece[] = []
  readonly #isForLayout: boolean

  /** `isForLayout` says that the table only arranges. */
  constructor(isForLayout: boolean) {
    this.#isForLayout = isForLayout
  }

  beginRow(): void {
    this.#rows.push([])
  }

  /** Returns the place for the pieces of a new cell. */
  beginCell(): Piece[] {
    const cell: Piece[] = []
    if (this.#rows.length === 0) this.beginRow()
    this.#rows.at(-1)?.push(cell)
    return cell
  }

  /**
   * Returns whether the table holds data, and its pieces. Each row of data is a paragraph. The cells of a table that only
   * arranges stay as they are: it has one column, or headings, pictures or long texts in its cells.
   */
  read(): {readonly isData: boolean; readonly pieces: readonly Piece[]} {
    const isData =
      !this.#isForLayout &&
      this.#rows.some((row) => row.length > 1) &&
      this.#rows.every((row) => row.every((cell) => isShort(cell)))
    const inside = isData ? this.#rows.flatMap((row) => rowOf(row)) : this.#rows.flat(2)
    return {isData, pieces: [...this.beside, ...inside]}
  }
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

const plain = (text: string): Run => ({text, marks: []})

function rowOf(cells: readonly (readonly Piece[])[]): Paragraph[] {
  const texts = cells.map((cell) => runsOf(cell as readonly Paragraph[]))
  const end = texts.findLastIndex((runs) => runs.length > 0) + 1
  if (end === 0) return []
  const runs = texts
    .slice(0, end)
    .flatMap((cell, index) => (index === 0 ? cell : [plain(BETWEEN_CELLS), ...cell]))
  return [
    {kind: 'paragraph', heading: undefined, isQuoted: false, list: undefined, runs: tidy(runs)},
  ]
}

/** The paragraphs of a cell, one behind the other. */
function runsOf(cell: readonly Paragraph[]): Run[] {
  return cell.flatMap(({runs}, index) => {
    const inLine = runs.map((run) => ({...run, text: run.text.replaceAll('\n', ' ')}))
    return index === 0 ? inLine : [plain(' '), ...inLine]
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
