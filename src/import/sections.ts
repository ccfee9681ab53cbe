import {wordsOf, type Paragraph, type Piece} from './pieces.ts'

/** The pieces of a section, below its heading. */
export interface SectionPieces {
  /** Undefined for the pieces before the first heading. */
  readonly heading: string | undefined
  readonly pieces: readonly Piece[]
}

/**
 * Divides a whole article into sections: the headings of the two highest levels begin them, or those of the highest level
 * that occurs. Deeper ones stay headings within a text, as does a heading that no text follows. Undefined when no heading
 * begins a section.
 */
export function toSections(pieces: readonly Piece[]): readonly SectionPieces[] | undefined {
  const deepest = deepestOfSections(pieces)
  const sections: {heading: string | undefined; pieces: Piece[]}[] = [
    {heading: undefined, pieces: []},
  ]
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    const begins =
      isHeading(piece) &&
      piece.heading <= deepest &&
      next !== undefined &&
      !(isHeading(next) && next.heading <= deepest)
    if (begins) sections.push({heading: wordsOf(piece).replaceAll('\n', ' '), pieces: []})
    else sections.at(-1)?.pieces.push(piece)
  }
  if (sections.length === 1) return undefined
  return sections.filter((section) => section.pieces.length > 0)
}

const isHeading = (piece: Piece): piece is Paragraph & {readonly heading: number} =>
  piece.kind === 'paragraph' && piece.heading !== undefined

/** A single heading of level 1 at the start is the title of the other text, and says nothing of its sections. */
function deepestOfSections(pieces: readonly Piece[]): number {
  const levels = pieces.filter(isHeading).map(({heading}) => heading)
  const [first, ...others] = levels
  const hasTitle = first === 1 && others.length > 0 && !others.includes(1)
  return Math.max(2, Math.min(...(hasTitle ? others : levels)))
}
