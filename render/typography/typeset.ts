import {setNoBreakSpaces} from './no-break-spaces.ts'
import {setQuotationMarks} from './quotation-marks.ts'

/** Two places in a text that hold the marks of one quotation, `open` before `close`. */
export interface MarkPair {
  readonly open: number
  readonly close: number
}

/**
 * Sets a text as its language wants it, character for character: the result has the same length.
 *
 * @param pairs marks that the rendering puts itself and that stay untouched; what stands between
 *   them is one level deeper. Sorted by `open`; they nest and do not cross.
 */
export function typeset(text: string, lang: string, pairs: readonly MarkPair[] = []): string {
  return setNoBreakSpaces(setRegion(text, {from: 0, to: text.length, depth: 0}, lang, pairs), lang)
}

interface Region {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** Sets one region of `text` and, deeper by one, the quotations inside it. */
function setRegion(
  text: string,
  {from, to, depth}: Region,
  lang: string,
  pairs: readonly MarkPair[],
): string {
  const quotations = outermost(pairs)
  if (quotations.length === 0) return setQuotationMarks(text.slice(from, to), lang, depth)
  // Outside, a quotation is one opaque word: its own marks pair among themselves.
  const around = [from, ...quotations.flatMap(({open, close}) => [open, close + 1]), to]
  const masked = pieces(text, around, (piece, index) =>
    index % 2 === 0 ? piece : 'x'.repeat(piece.length),
  )
  const set = setQuotationMarks(masked, lang, depth)
  const relative = around.map((at) => at - from)
  return pieces(set, relative, (piece, index) => {
    const pair = index % 2 === 1 ? quotations[(index - 1) / 2] : undefined
    if (!pair) return piece
    const {open, close} = pair
    const inner = pairs.filter((other) => other.open > open && other.close < close)
    const words = setRegion(text, {from: open + 1, to: close, depth: depth + 1}, lang, inner)
    return `${text[open]}${words}${text[close]}`
  })
}

function outermost(pairs: readonly MarkPair[]): MarkPair[] {
  let end = -1
  return pairs.filter(({open, close}) => {
    if (open < end) return false
    end = close
    return true
  })
}

/** Cuts a text at the given places, changes each piece and puts them together again. */
function pieces(
  text: string,
  places: readonly number[],
  change: (piece: string, index: number) => string,
): string {
  return places
    .slice(1)
    .map((end, index) => change(text.slice(places[index], end), index))
    .join('')
}
