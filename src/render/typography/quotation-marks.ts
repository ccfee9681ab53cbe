import {addAll} from '../add-all.ts'
import {isApostrophe, isElision} from './apostrophe.ts'
import type {MarkPair} from './mark-pair.ts'

/** First and second level, opening and closing. */
type MarkSet = readonly [readonly [string, string], readonly [string, string]]

const GERMAN: MarkSet = [
  ['„', '“'],
  ['‚', '‘'],
]
const ENGLISH: MarkSet = [
  ['“', '”'],
  ['‘', '’'],
]

/** Returns the marks of a language on both levels; undefined for an unknown language. */
export function marksOf(lang: string): MarkSet | undefined {
  if (lang === 'de' || /^de\b/iu.test(lang)) return GERMAN
  return /^en\b/iu.test(lang) ? ENGLISH : undefined
}

/**
 * Replaces the straight quotation marks of a text by those of its language: "…" by „…“, '…' by ‚…‘,
 * apostrophes by ’. Only whole pairs are replaced; a straight mark without a partner (an inch, a
 * lost mark) stays. Each character is replaced by one character, so the length never changes. Takes
 * linear time, apart from sorting the marks.
 *
 * @param lang a BCP 47 tag; texts that are neither German nor English come back unchanged
 * @param quotations pairs of marks that stay as they are, sorted by `open`, nested. From outside
 *   each is one opaque word; inside it marks pair among themselves, one level deeper.
 */
export function setQuotationMarks(
  text: string,
  lang: string,
  quotations: readonly MarkPair[] = [],
): string {
  const marks = marksOf(lang)
  if (!marks || !STRAIGHT.test(text)) return text
  if (quotations.length === 1 && holdsAlone(quotations[0], text)) return text
  const read: Reader = {text, ...borders(quotations)}
  if (!hasOthers(read)) return text
  const set: (readonly [at: number, character: string])[] = []
  for (const {open, close, level} of findPairs(read)) {
    set.push([open, marks[level][0]], [close, marks[level][1]])
  }
  const paired = new Set(set.map(([at]) => at))
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    if (!paired.has(at) && isApostrophe(text, at)) set.push([at, '’'])
  }
  return set.length === 0 ? text : written(text, set)
}

const STRAIGHT = /["']/

function written(text: string, set: (readonly [at: number, character: string])[]): string {
  let result = ''
  let from = 0
  for (const [at, character] of set.sort((a, b) => a[0] - b[0])) {
    result += text.slice(from, at) + character
    from = at + 1
  }
  return result + text.slice(from)
}

/** A text as seen from one of its quotations. */
interface Reader {
  readonly text: string
  readonly opens: ReadonlySet<number>
  readonly closes: ReadonlySet<number>
}

function borders(quotations: readonly MarkPair[]): Omit<Reader, 'text'> {
  return {
    opens: new Set(quotations.map(({open}) => open)),
    closes: new Set(quotations.map(({close}) => close)),
  }
}

/** Returns whether a text has straight marks besides those of the quotations. */
function hasOthers({text, opens, closes}: Reader): boolean {
  if (text.includes("'")) return true
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    if (!opens.has(at) && !closes.has(at)) return true
  }
  return false
}

/** Returns whether the marks of one quotation are the only straight ones, as in most texts. */
function holdsAlone(pair: MarkPair | undefined, text: string): boolean {
  if (!pair || text.includes("'")) return false
  const first = text.indexOf('"')
  if (first !== pair.open) return false
  return text.indexOf('"', first + 1) === pair.close && !text.includes('"', pair.close + 1)
}

/** Returns the character before a position; undefined at the beginning of its quotation. */
function before({text, opens, closes}: Reader, at: number): string | undefined {
  if (opens.has(at - 1)) return undefined
  return closes.has(at - 1) ? 'x' : text[at - 1]
}

function after({text, opens, closes}: Reader, at: number): string | undefined {
  if (closes.has(at + 1)) return undefined
  return opens.has(at + 1) ? 'x' : text[at + 1]
}

interface Pair {
  readonly open: number
  readonly close: number
  readonly level: 0 | 1
}

/** The marks of one quotation, or of the text outside all, that wait for a partner. */
interface Region {
  readonly depth: number
  readonly waiting: {readonly mark: string; readonly open: number}[]
  readonly count: {'"': number; "'": number}
  readonly pairs: {mark: string; open: number; close: number}[]
}

const region = (depth: number): Region => ({
  depth,
  waiting: [],
  count: {'"': 0, "'": 0},
  pairs: [],
})

/** Returns the pairs of straight marks in a text. They nest and never cross. */
function findPairs(read: Reader): Pair[] {
  const found: Pair[] = []
  const around = [region(0)]
  const places = /["'„“»«”]/gu
  for (let match = places.exec(read.text); match; match = places.exec(read.text)) {
    const at = match.index
    const [mark] = match
    if (read.opens.has(at)) around.push(region(around.length))
    else if (read.closes.has(at)) addAll(found, withLevels(around.pop()))
    else if (mark === '"' || mark === "'") takeMark(read, at, mark, around.at(-1) as Region)
  }
  for (const rest of around) addAll(found, withLevels(rest))
  return found
}

function takeMark(read: Reader, at: number, mark: '"' | "'", here: Region): void {
  if (canOpen(read, at)) {
    here.waiting.push({mark, open: at})
    here.count[mark] += 1
    return
  }
  if (here.count[mark] === 0 || !canClose(read, at)) return
  // A closing mark drops the marks opened since its partner, because they have no partner of their
  // own. The count keeps a closing mark without a partner from searching all that wait, which would
  // be quadratic.
  for (let last = here.waiting.pop(); last; last = here.waiting.pop()) {
    here.count[last.mark as '"' | "'"] -= 1
    if (last.mark !== mark) continue
    here.pairs.push({...last, close: at})
    return
  }
}

/** Assigns alternating levels from the outside in. Single marks are never on the first. */
function withLevels({pairs, depth}: Region = region(0)): Pair[] {
  const around: Pair[] = []
  return pairs
    .sort((a, b) => a.open - b.open)
    .map(({mark, open, close}) => {
      while (around.length > 0 && (around.at(-1)?.close ?? 0) < open) around.pop()
      const outer = around.at(-1)?.level ?? (depth % 2 === 0 ? 1 : 0)
      const pair: Pair = {open, close, level: mark === "'" || outer === 0 ? 1 : 0}
      around.push(pair)
      return pair
    })
}

function canOpen(read: Reader, at: number): boolean {
  const left = before(read, at)
  const right = after(read, at)
  if (right === undefined || /\s/u.test(right)) return false
  const isAtStart = left === undefined || /[\s([{<„“‚‘»«›‹–—/-]/u.test(left)
  if (read.text[at] === "'") return (isAtStart || left === '"') && !isElision(read.text, at)
  return isAtStart || (left === "'" && canOpen(read, at - 1))
}

function canClose(read: Reader, at: number): boolean {
  const left = before(read, at)
  if (left === undefined || /\s/u.test(left)) return false
  return read.text[at] === '"' || !/[\p{L}\p{N}]/u.test(after(read, at) ?? '')
}
