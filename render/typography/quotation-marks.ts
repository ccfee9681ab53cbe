import {isApostrophe, isElision} from './apostrophe.ts'

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

/**
 * Sets the straight quotation marks of a text as its language has them: "…" as „…“, '…' as ‚…‘,
 * apostrophes as ’. Only whole pairs are set; a straight mark without a partner (an inch, a lost
 * mark) stays as it is. Each character is replaced by one character, so the length never changes.
 *
 * @param lang a BCP 47 tag; texts that are neither German nor English come back unchanged
 * @param depth how many quotations the text itself stands in
 */
export function setQuotationMarks(text: string, lang: string, depth = 0): string {
  const marks = markSetFor(lang)
  if (!marks || !/["']/u.test(text)) return text
  const set = text.split('')
  for (const {open, close, level} of withLevels(findPairs(text), depth)) {
    set[open] = marks[level][0]
    set[close] = marks[level][1]
  }
  for (let at = 0; at < set.length; at++) {
    if (set[at] === "'" && isApostrophe(text, at)) set[at] = '’'
  }
  return set.join('')
}

interface Pair {
  readonly mark: string
  readonly open: number
  readonly close: number
}

/** The pairs of straight marks in a text, which nest and never cross, by where they open. */
function findPairs(text: string): Pair[] {
  const pairs: Pair[] = []
  const waiting: {mark: string; open: number}[] = []
  const count: Record<string, number> = {'"': 0, "'": 0}
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark !== '"' && mark !== "'") continue
    if (canOpen(text, at)) {
      waiting.push({mark, open: at})
      count[mark] = (count[mark] ?? 0) + 1
    } else if (count[mark] && canClose(text, at)) {
      // A mark that closes gives up those opened since: they have no partner. The count keeps a
      // closing mark without a partner from searching all that wait, which would be quadratic.
      for (let last = waiting.pop(); last; last = waiting.pop()) {
        count[last.mark] = (count[last.mark] ?? 0) - 1
        if (last.mark !== mark) continue
        pairs.push({...last, close: at})
        break
      }
    }
  }
  return pairs.sort((a, b) => a.open - b.open)
}

/** Levels alternate from the outside in; single marks never stand on the first. */
function withLevels(pairs: readonly Pair[], depth: number): (Pair & {level: 0 | 1})[] {
  const around: (Pair & {level: 0 | 1})[] = []
  return pairs.map((pair) => {
    while (around.length > 0 && (around.at(-1)?.close ?? 0) < pair.open) around.pop()
    const outer = around.at(-1)?.level ?? (depth % 2 === 0 ? 1 : 0)
    const levelled = {...pair, level: pair.mark === "'" || outer === 0 ? 1 : 0} as const
    around.push(levelled)
    return levelled
  })
}

function canOpen(text: string, at: number): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  const isAtStart = before === undefined || /[\s([{<„“‚‘»«›‹–—/-]/u.test(before)
  if (after === undefined || /\s/u.test(after)) return false
  if (text[at] === "'") return (isAtStart || before === '"') && !isElision(text, at)
  return isAtStart || (before === "'" && canOpen(text, at - 1))
}

function canClose(text: string, at: number): boolean {
  const before = text[at - 1]
  if (before === undefined || /\s/u.test(before)) return false
  return text[at] === '"' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
}

function markSetFor(lang: string): MarkSet | undefined {
  if (/^de\b/iu.test(lang)) return GERMAN
  return /^en\b/iu.test(lang) ? ENGLISH : undefined
}
