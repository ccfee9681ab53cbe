import type {Part, Quoted} from './quoted.ts'
import {splitIncises} from './split-incises.ts'
import {readMarks, type Mark} from './mark.ts'

/** Deeper quotations are left in the words of the one around them. */
const deepest = 3

/** A quotation without closing mark runs on through this many paragraphs that do not repeat the opening one. */
const paragraphsWithoutMark = 6

interface Open {
  readonly mark: Mark
  readonly isContinued: boolean
}

/** A quotation that has no closing mark yet, with its parts in earlier paragraphs. */
interface Running {
  readonly parts: Part[]
  readonly style: Mark['style']
  /** The number of paragraphs since the last opening mark. */
  readonly unmarked: number
}

/**
 * Returns the quotations of all paragraphs, in the order of their opening marks. They nest and never cross. Marks of
 * different kinds pair when nothing fits better, because keyboards mix them. Takes linear time.
 */
export function pairMarks(paragraphs: readonly string[]): Quoted[] {
  const parts: Part[] = []
  let running: Running | undefined
  for (const [paragraph, text] of paragraphs.entries()) {
    const found = pairParagraph(text, paragraph, running)
    const first = running?.parts[0]
    if (first && !found.parts.includes(first) && found.running?.parts !== running?.parts)
      parts.push(...unclosed(first, paragraphs))
    for (const part of found.parts) parts.push(...splitIncises(part, text))
    running = found.running
  }
  for (const part of running?.parts.slice(0, 1) ?? []) parts.push(...unclosed(part, paragraphs))
  return withDepth(parts)
}

/** Words of a speaker behind the mark: the closing one is missing somewhere before them. */
const SAID_WITHIN = /[,!?] (?:sagt|sagte|so|erklärte|betonte|meinte|said|says|a-t-)(?=[\s\p{L}])/u

/** Nobody closed these marks: a whole sentence up to the end of its paragraph is offered all the same. */
function unclosed(part: Part, paragraphs: readonly string[]): Part[] {
  const text = paragraphs[part.paragraph] ?? ''
  const words = text.slice(part.start, part.end)
  const isSentence = /^\p{Lu}/u.test(words) && /[.!?…]$/u.test(words)
  return isSentence && !SAID_WITHIN.test(words) ? [part] : []
}

function pairParagraph(text: string, paragraph: number, before: Running | undefined) {
  const marks = readMarks(text)
  const parts: Part[] = []
  const open: Open[] = []
  let rest = marks
  if (before) {
    const start = text.length - text.trimStart().length
    const [first] = marks
    const repeats = first?.start === start && first.canOpen && first.style === before.style
    if (repeats) {
      open.push({mark: first, isContinued: true})
      rest = marks.slice(1)
    } else if (start < text.length && !first?.canOpen) {
      const mark = {
        start,
        end: start,
        style: before.style,
        canOpen: true,
        canClose: false,
        text: '',
      }
      open.push({mark, isContinued: true})
    }
  }
  for (const [index, mark] of rest.entries()) {
    const partner = mark.canClose ? partnerOf(mark, open, rest[index + 1], text) : -1
    const opened = open[partner]
    if (opened) {
      open.length = partner
      if (opened.isContinued) for (const part of before?.parts ?? []) parts.push(part)
      addPart(parts, text, paragraph, opened, mark)
    } else if (mark.canOpen && open.length < deepest) open.push({mark, isContinued: false})
  }
  return {parts, running: runningAfter(text, paragraph, open[0], before)}
}

/** Returns the quotation that goes on in the next paragraph, if one does. */
function runningAfter(
  text: string,
  paragraph: number,
  opened: Open | undefined,
  before: Running | undefined,
): Running | undefined {
  if (!opened || !isOpenToEnd(opened, text)) return undefined
  const {mark, isContinued} = opened
  const unmarked = isContinued && mark.text === '' ? (before?.unmarked ?? 0) + 1 : 0
  if (unmarked > paragraphsWithoutMark) return undefined
  const parts = isContinued && before ? before.parts : []
  const end = text.trimEnd().length
  addPart(parts, text, paragraph, opened, {start: end, end})
  return {parts, style: mark.style, unmarked}
}

/** A mark in the middle of a clause that has no partner is an error, and opens nothing. */
function isOpenToEnd({mark, isContinued}: Open, text: string): boolean {
  if (isContinued) return true
  return /(?:^|[:.!?,])\s*$/u.test(text.slice(Math.max(0, mark.start - 8), mark.start))
}

function addPart(
  parts: Part[],
  text: string,
  paragraph: number,
  {mark, isContinued}: Open,
  close: {readonly start: number; readonly end: number},
): void {
  let {end: start} = mark
  let {start: end} = close
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1
  while (start < end && /[\s,]/u.test(text[end - 1] ?? '')) end -= 1
  if (isFragment(text, mark.start, start) && text[end - 1] === '.' && text[end - 2] !== '.')
    end -= 1
  if (!hasWord(text, start, end)) return
  parts.push({paragraph, start, end, outerStart: mark.start, outerEnd: close.end, isContinued})
}

/** `She had "serious concerns."`: American English draws the full stop of the sentence into the marks. */
function isFragment(text: string, mark: number, start: number): boolean {
  return (
    /^\p{Ll}/u.test(text.slice(start, start + 2)) &&
    /\p{L}\s$/u.test(text.slice(Math.max(0, mark - 3), mark))
  )
}

/** Looks at a few characters alone, so that many marks around a long text stay cheap. */
function hasWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 40)))
}

/**
 * Returns the index of the open mark that a mark closes, or -1. A straight mark after a digit, and a single one after
 * a letter, may be inches or an apostrophe: they close nothing when a surer mark follows.
 */
function partnerOf(
  mark: Mark,
  open: readonly Open[],
  next: Mark | undefined,
  text: string,
): number {
  const isSame = (other: Open) => other.mark.style === mark.style
  const last = open.findLastIndex(isSame)
  if (last === -1) return -1
  const followedByCloser = next?.style === mark.style && next.canClose && !next.canOpen
  if (followedByCloser && last === open.findIndex(isSame) && isDoubtful(mark, text)) return -1
  if (followedByCloser || isPartner(open[last], mark)) return last
  const fitting = open.findLastIndex((other) => isSame(other) && isPartner(other, mark))
  return fitting === -1 ? last : fitting
}

function isDoubtful({style, start, end, text: mark}: Mark, text: string): boolean {
  const left = text[start - 1] ?? ''
  if (style === 'double') return mark === '"' && /\d/.test(left)
  return style === 'single' && /\p{L}/u.test(left) && /^\s\p{L}/u.test(text.slice(end, end + 2))
}

const PARTNERS: Readonly<Record<string, string>> = {
  '"': '"',
  '„': '“',
  '“': '”',
  '‟': '”',
  '‚': '‘',
  '‘': '’',
  "'": "'",
  '``': "''",
}

function isPartner(opened: Open | undefined, {text}: Mark): boolean {
  return opened !== undefined && PARTNERS[opened.mark.text] === text
}

function withDepth(parts: readonly Part[]): Quoted[] {
  const around: Part[] = []
  return parts
    .toSorted((a, b) => a.paragraph - b.paragraph || a.outerStart - b.outerStart)
    .map((part) => {
      for (let last = around.at(-1); last; last = around.at(-1)) {
        if (last.paragraph === part.paragraph && last.outerEnd >= part.outerEnd) break
        around.pop()
      }
      around.push(part)
      return {...part, depth: around.length - 1}
    })
}
