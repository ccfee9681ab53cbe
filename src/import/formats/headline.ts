import type {ReportEntry} from '../report/report-entry.ts'
import {wordsOf, type Paragraph, type Piece} from '../pieces.ts'
import {toOneLine} from '../read-plain-text.ts'
import {readByline, type Credits} from './names.ts'

/** The texts above a text. */
interface Headline {
  readonly title: string | undefined
  readonly lead: string | undefined
  readonly pieces: readonly Piece[]
}

const isParagraph = (piece: Piece | undefined): piece is Paragraph => piece?.kind === 'paragraph'

const sameWords = (one: string, other: string) =>
  one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim()

/**
 * Takes title and lead from the start of a text, unless the source gave them. A heading that repeats the title goes, and
 * a first paragraph that repeats the lead. No other words are dropped: they move.
 */
export function takeHeadline(
  pieces: readonly Piece[],
  given: {readonly title?: string | undefined; readonly lead?: string | undefined} = {},
): Headline {
  const own = takeTitle(pieces, given.title)
  const {lead, rest} = takeLead(own.rest, given.lead)
  return {title: own.title, lead, pieces: rest}
}

function takeTitle(pieces: readonly Piece[], given: string | undefined) {
  const index = pieces.findIndex((piece) => isParagraph(piece))
  const first = pieces[index]
  if (!isParagraph(first)) return {title: given, rest: pieces}
  const words = toOneLine(wordsOf(first))
  const rest = pieces.toSpliced(index, 1)
  if (given !== undefined)
    return sameWords(words, given) ? {title: given, rest} : {title: given, rest: pieces}
  return words.length <= LONGEST_TITLE ? {title: words, rest} : {title: undefined, rest: pieces}
}

/** A longer first paragraph is no headline. */
const LONGEST_TITLE = 200

function takeLead(pieces: readonly Piece[], given: string | undefined) {
  const index = pieces.findIndex((piece) => isParagraph(piece))
  const first = pieces[index]
  if (!isParagraph(first) || first.heading !== undefined || first.list)
    return {lead: given, rest: pieces}
  const words = wordsOf(first)
  const rest = pieces.toSpliced(index, 1)
  if (given !== undefined)
    return sameWords(words, given) ? {lead: given, rest} : {lead: given, rest: pieces}
  const isPlain = first.runs.every(({marks, href}) => marks.length === 0 && href === undefined)
  const hasMore = rest.some((piece) => isParagraph(piece) && piece.heading === undefined)
  return isPlain && hasMore ? {lead: words, rest} : {lead: undefined, rest: pieces}
}

/** A line of its own, without a full stop, such as `Von Eva Lindner, dpa`. */
const BYLINE = /^(?:Von|By) \p{Lu}[^.!?\n]{2,80}$/u

/** Takes the byline from the start of a text. */
export function takeByline(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly credits: Credits
} {
  const index = pieces
    .slice(0, 4)
    .findIndex((piece) => isParagraph(piece) && BYLINE.test(wordsOf(piece)))
  const line = index > 0 ? pieces[index] : undefined
  if (!isParagraph(line)) return {pieces, credits: readByline(undefined)}
  return {pieces: pieces.toSpliced(index, 1), credits: readByline(wordsOf(line))}
}

/** The initials of those who wrote and checked an agency's text, such as `dpa/lni xx yyzz a3 nn`. */
const SIGNATURE = /^[a-z]{2,6}(?:[/-][a-z]{2,4})*(?: [a-z\d]{2,6}){1,8}$/

/** Takes the signature from the end of a text, which readers never see. */
export function takeSignature(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly notes: readonly ReportEntry[]
} {
  const last = pieces.at(-1)
  const words = isParagraph(last) ? wordsOf(last) : ''
  if (!SIGNATURE.test(words) || pieces.length < 3) return {pieces, notes: []}
  return {pieces: pieces.slice(0, -1), notes: [{code: 'signature', words}]}
}
