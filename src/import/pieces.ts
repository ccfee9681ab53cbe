import type {RecordingKind} from '../content/media-types.ts'

/** A property of words that HTML and word processors know, in the order in which they nest. */
export const MARKS = [
  'strong',
  'em',
  'underline',
  'strike-through',
  'highlight',
  'code',
  'sup',
  'sub',
] as const

export type Mark = (typeof MARKS)[number]

/** Words with the same marks and the same link. */
export interface Run {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly href?: string | undefined
}

export interface ListPlace {
  readonly type: 'bullet' | 'number'
  /** From 1 to 10, the deepest level that Sanity Studio allows. */
  readonly level: number
}

/** A paragraph, a heading or an item of a list. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** The level of a heading, from 1 to 6; undefined for any other paragraph. */
  readonly heading: number | undefined
  readonly isQuoted: boolean
  readonly list: ListPlace | undefined
  readonly runs: Run[]
}

/** A picture whose bytes are at hand, or a picture that belongs to a file of the clipboard. */
export interface Picture {
  readonly kind: 'picture'
  /** A `data:` address, or the address in the program that it comes from. */
  readonly src: string
  readonly alt: string
  caption: string
  /** The maker of the picture, where the other program names one beside the caption. */
  readonly credit?: string
}

/** A file to listen to or to watch, by the name of its block type. */
export interface Recording {
  readonly kind: RecordingKind
  /** As that of a picture. */
  readonly src: string
  /** Empty without one. */
  readonly title: string
  caption: string
}

/** A thing that is a file. */
export type Media = Picture | Recording

/** A table with data. */
export interface TablePiece {
  readonly kind: 'table'
  /** Empty without one. */
  readonly caption: string
  readonly hasHeaderRow: boolean
  readonly hasHeaderColumn: boolean
  /** The words of each cell, row by row. */
  readonly rows: readonly (readonly (readonly Run[])[])[]
  /** Whether it has more cells than a table of an article may have. */
  readonly isTooLarge: boolean
  /** The caption and the rows as paragraphs, for a text that holds no table. */
  readonly paragraphs: readonly Paragraph[]
}

/** A frame, or a card, that leads to a video, a post or a map of another house. */
interface EmbedPiece {
  readonly kind: 'embed'
  /** An address that `embedOf` knows. */
  readonly url: string
  /** The words of the post, or the title of the page. */
  readonly title?: string
}

/** Several pictures as one thing. */
interface GalleryPiece {
  readonly kind: 'gallery'
  readonly pictures: readonly Picture[]
  /** Empty without one. */
  readonly caption: string
}

/** A box beside the running text. */
interface InfoboxPiece {
  readonly kind: 'infobox'
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

/** A text as another program has it, in pieces. It may hold more than an article can. */
export type Piece = Paragraph | Media | TablePiece | EmbedPiece | GalleryPiece | InfoboxPiece

/** Returns the pictures of pieces, also those of galleries. */
export function picturesIn(pieces: readonly Piece[]): Picture[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'gallery') return piece.pictures
    return piece.kind === 'picture' ? [piece] : []
  })
}

/** Returns whether a piece is a recording. */
export function isRecording(piece: Piece): piece is Recording {
  return piece.kind === 'audio' || piece.kind === 'video'
}

/** Returns the files of pieces: pictures, also those of galleries, and recordings. */
export function mediaIn(pieces: readonly Piece[]): Media[] {
  return [...picturesIn(pieces), ...pieces.filter(isRecording)]
}

/** Returns the words of a paragraph. */
export function wordsOf({runs}: Paragraph): string {
  return runs.map(({text}) => text).join('')
}
