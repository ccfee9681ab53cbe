import {limits} from '../limits.ts'
import {Expansion, functionParts} from './custom-functions.ts'
import type {Token, TokenKind} from './lexer.ts'

/** The work of reading a query, before its evaluation. */
export interface QuerySize {
  /** An upper bound of the nodes of its syntax tree, with declared functions inlined. */
  readonly nodes: number
  /** An upper bound of the depth of that tree. */
  readonly depth: number
  /** The copies of notes that the parser of groq-js makes: for each part, of everything between its brackets. */
  readonly copies: number
  /** The tokens that the parser reads when a fault stands behind all of the query, each as often as it goes back to it. */
  readonly reads: number
}

/**
 * Returns whether a query is quickly read, parsed and planned. Most of that time depends on the size and depth of its
 * tree.
 */
export function isLight({nodes, depth, copies, reads}: QuerySize): boolean {
  return copies <= lightCopies && reads <= lightReads && nodes * depth <= lightTree
}

const lightCopies = 1_500_000
const lightTree = 400_000
const lightReads = 400_000

/** A query exceeds the limits of reading. */
export class TooMuch extends Error {
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}

/** The content of a pair of brackets. */
interface Level {
  /** The number of notes that the parser makes of it. */
  size: number
  /** The depth of the tree within brackets since the last `&&`, `||` or comma. */
  inner: number
  /** The most nested nodes since then. */
  links: number
  /** The depth of the deepest operand of `&&` and `||` since the last comma. */
  operand: number
  /** The number of these operators. They bind the least, so their operands are independent. */
  logical: number
  /** The depth of the deepest part between commas. */
  deepest: number
  /** The most times that the parser reads this level. */
  readonly reads: number
  /** The operators that wait for the next operand. */
  waiting: number
  /** Whether a step from one value to the next has been read since the last operator. */
  hasSteps: boolean
}

/** The most notes that the parser makes of a token, and again of each escape in a string. */
const notes: Readonly<Partial<Record<TokenKind, number>>> = {
  close: 1,
  link: 2,
  name: 3,
  open: 2,
  string: 3,
  value: 3,
}

/** The stack that a step into a tree takes, in units of an operand of `&&` and `||`. */
const weights = {link: 2, bracket: 8} as const

const wordOperators = new Set(['asc', 'desc', 'in', 'match'])

/**
 * Measures a query by its tokens. Throws {@link TooMuch} for one that is nested or chained deeper than
 * `limits.queryDepth`, and for one that exceeds the limits once its functions are inlined.
 */
export function sizeOf(query: string, tokens: readonly Token[]): QuerySize {
  const levels: Level[] = [emptyLevel()]
  let copies = 0
  let reads = 0
  /** The last token that is no gap: the text of a link, the kind of any other. */
  let last: string = 'mark'
  for (const {kind, start, end} of tokens) {
    const level = levels.at(-1) ?? emptyLevel()
    const isLink =
      kind === 'link' || (kind === 'name' && wordOperators.has(query.slice(start, end)))
    reads += level.reads
    level.size += (notes[kind] ?? 0) * (kind === 'string' ? 1 + escapesIn(query, start, end) : 1)
    if (isLink || kind === 'comma' || kind === 'open') copies += level.size
    if (kind === 'comma' || kind === 'mark') {
      endPart(level)
      level.waiting = 0
      level.hasSteps = false
    } else if (isLink) {
      level.hasSteps = isStep(query, start)
      if (isLogical(query, start)) {
        endOperand(level)
        level.waiting = logicalOperators
      } else {
        level.links += weights.link
        if (!level.hasSteps) level.waiting += 1
      }
    }
    if (kind === 'open') {
      if (!isLink) level.links += weights.link
      // Each operator that waits for an operand, and a step before the brackets, reads them again when there is a fault in them.
      const isBehindOperand = query[start] === '(' ? last === '.' : operands.has(last)
      const again = level.waiting + Number(level.hasSteps)
      levels.push(emptyLevel(level.reads * (isBehindOperand ? 1 + again : 1)))
    }
    if (kind !== 'gap') last = isLink ? query.slice(start, end) : kind
    if (kind === 'close' && levels.length > 1) {
      copies += closeLevel(levels)
      const around = levels.at(-1)
      if (around) around.hasSteps = true
    }
    checkDepth(levels, levels.at(-1) ?? level, start)
  }
  while (levels.length > 1) copies += closeLevel(levels)
  const [level = emptyLevel()] = levels
  endPart(level)
  return {copies, reads, ...expandedSize(query, tokens, level.deepest)}
}

function emptyLevel(reads = 1): Level {
  return {
    size: 0,
    inner: 0,
    links: 0,
    operand: 0,
    logical: 0,
    deepest: 0,
    reads,
    waiting: 0,
    hasSteps: false,
  }
}

/** The tokens that may end an operand, words that are operators elsewhere and the ways to a projection included. */
const operands: ReadonlySet<string> = new Set([
  'close',
  'name',
  'string',
  'value',
  ...wordOperators,
  '*',
  '**',
  '^',
  '.',
  '->',
  '|',
  '..',
  '...',
])

/** The most `&&` and `||` that wait at once, because they are read from left to right. */
const logicalOperators = 2

/** Returns whether a link leads from a value to a part of it or to a document that it refers to. */
function isStep(query: string, start: number): boolean {
  return query.startsWith('->', start) || (query[start] === '.' && query[start + 1] !== '.')
}

function isLogical(query: string, start: number): boolean {
  return query.startsWith('&&', start) || query.startsWith('||', start)
}

function depthOf({links, inner, operand, logical}: Level): number {
  return logical + Math.max(operand, links + inner)
}

function endOperand(level: Level): void {
  level.operand = Math.max(level.operand, level.links + level.inner)
  level.logical += 1
  level.links = 0
  level.inner = 0
}

function endPart(level: Level): void {
  level.deepest = Math.max(level.deepest, depthOf(level))
  level.links = 0
  level.inner = 0
  level.operand = 0
  level.logical = 0
}

/** Adds the content of two brackets to the content around them, and counts the copies for that. */
function closeLevel(levels: Level[]): number {
  const level = levels.pop() ?? emptyLevel()
  endPart(level)
  const around = levels.at(-1) ?? emptyLevel()
  around.inner = Math.max(around.inner, level.deepest + weights.bracket)
  around.size += level.size
  return around.size
}

function checkDepth(levels: readonly Level[], level: Level, position: number): void {
  if (weights.bracket * levels.length + depthOf(level) <= limits.queryDepth) return
  throw new TooMuch(
    `The query is nested or chained more than ${limits.queryDepth} deep. ` +
      'Write fewer operators in one expression, or pass a list as a parameter: _id in $ids.',
    position,
  )
}

function escapesIn(query: string, start: number, end: number): number {
  return query.slice(start, end).split('\\').length - 1
}

function expandedSize(
  query: string,
  tokens: readonly Token[],
  depth: number,
): Omit<QuerySize, 'copies' | 'reads'> {
  const parts = functionParts(query, tokens)
  const main = parts.at(-1)
  if (parts.length < 2 || !main) return {nodes: tokens.length, depth}
  const expansion = new Expansion(parts, limits.queryDepth)
  const nodes = parts.reduce((sum, part) => sum + expansion.sizeOf(part).nodes, 0)
  const expandedDepth = expansion.sizeOf(main).depth * depth
  if (expandedDepth <= limits.queryDepth && nodes <= limits.queryNodes) {
    return {nodes, depth: expandedDepth}
  }
  throw new TooMuch(
    `With its functions inlined, the query has more than ${limits.queryNodes} parts, ` +
      `or is more than ${limits.queryDepth} deep. Let its functions call each other less.`,
    main.start,
  )
}
