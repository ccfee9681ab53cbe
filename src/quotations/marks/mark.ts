/** How a quotation mark can be read where it stands. */
export interface Mark {
  /** The offset of its first and after its last character: `,,` and `''` are one mark. */
  readonly start: number
  readonly end: number
  readonly style: 'double' | 'single' | 'guillemet' | 'single-guillemet'
  readonly canOpen: boolean
  readonly canClose: boolean
  /** The characters, to prefer partners of one kind. */
  readonly text: string
}

const MARKS = /,,|''|``|["„“”‟«»＂″]|[‚‘’‹›'`]/gu

const OPENS_ONLY = new Set(['„', '‟', '‚', ',,', '``'])
const GUILLEMETS = new Set(['«', '»', '‹', '›'])
const SPACE = /\s/u
const WORD = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{<„“‚‘»«›‹–—/"'-]/u
const AFTER_CLOSING = /[\s)\]}>.,;:!?…“”‘’»«›‹–—/"'-]/u

/** Returns the marks of a paragraph in their order. Apostrophes, inches and feet are left out. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(MARKS)) {
    const mark = readMark(text, match.index, match[0])
    if (mark) marks.push(mark)
  }
  return marks
}

function readMark(text: string, start: number, characters: string): Mark | undefined {
  const end = start + characters.length
  const left = text[start - 1] ?? ' '
  const right = text[end] ?? ' '
  const read = (style: Mark['style'], canOpen: boolean, canClose: boolean): Mark | undefined =>
    canOpen || canClose ? {start, end, style, canOpen, canClose, text: characters} : undefined
  if (OPENS_ONLY.has(characters)) {
    if (characters === ',,' && !WORD.test(right)) return undefined
    const style = characters === '‚' ? 'single' : 'double'
    return read(style, end < text.length, false)
  }
  const spacedLeft = SPACE.test(left)
  const spacedRight = SPACE.test(right)
  if (GUILLEMETS.has(characters)) {
    const style = characters === '«' || characters === '»' ? 'guillemet' : 'single-guillemet'
    // French sets spaces inside its marks.
    const opens = characters === '«' || characters === '‹'
    if (opens && spacedRight && /[\s([–—'’]/u.test(left))
      return read(style, end < text.length, false)
    if (!opens && spacedLeft && /[\s.,;:!?)]/u.test(right)) return read(style, false, true)
    const open = !spacedRight && BEFORE_OPENING.test(left)
    const close = !spacedLeft && AFTER_CLOSING.test(right)
    return read(style, open, close)
  }
  const open = !spacedRight && BEFORE_OPENING.test(left)
  const close = !spacedLeft
  if (characters === "'" || characters === '‘' || characters === '’' || characters === '`') {
    const opensWord = open && WORD.test(right) && characters !== '’' && !isElision(text, start)
    return read('single', opensWord, close && !WORD.test(right) && !isFoot(text, start, left))
  }
  if (spacedLeft && spacedRight) return read('double', end < text.length, start > 0)
  if (close && !open && WORD.test(right) && characters !== '“' && characters !== '”') {
    // A straight mark between letters measures inches, or belongs to a typing error.
    return undefined
  }
  return read('double', open, close)
}

/** Returns whether a straight single mark begins a shortened word: `'s`, `'n'`, `'90s`, `'em`. */
function isElision(text: string, at: number): boolean {
  return /^['’‘](?:s|n|ne|nen|em|tis|twas|cause|ran?us|\d\ds?)(?![\p{L}\p{N}])/iu.test(
    text.slice(at, at + 8),
  )
}

function isFoot(text: string, at: number, left: string): boolean {
  return text[at] === "'" && /\d/.test(left)
}
