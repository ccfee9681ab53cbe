/** A piece of a text, to be moved word by word. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/** Returns the piece with its end one word further, or one word back. At least one word stays. */
export function moveEnd(text: string, {start, end}: Piece, by: 1 | -1): Piece {
  const ends = Array.from(text.matchAll(/\S+/gu), ({index, 0: word}) => index + word.length)
  const moved =
    by === 1 ? ends.find((at) => at > end) : ends.findLast((at) => at < end && at > start)
  return {start, end: moved ?? end}
}

/** Returns the piece with its beginning one word further, or one word back. At least one word stays. */
export function moveStart(text: string, {start, end}: Piece, by: 1 | -1): Piece {
  const starts = Array.from(text.matchAll(/\S+/gu), ({index}) => index)
  const moved =
    by === 1 ? starts.find((at) => at > start && at < end) : starts.findLast((at) => at < start)
  return {start: moved ?? start, end}
}
