import {argumentsOf, pureCall} from '../native-call.ts'
import {calledBy} from '../stand-ins.ts'
import {valueNode, type Node} from '../syntax.ts'
import {settled} from './constant.ts'
import {documentText} from './document-text.ts'
import {isFound, scoreOf} from './find-words.ts'
import {patternOf, searchOf} from './search.ts'

/** The text of `@`, as a string. */
const textOfThis = pureCall(documentText, [{type: 'This'}])

/** The functions behind `match`, with a pattern and with a search of `text::query`. */
const isPatternFound = (text: unknown, asked: unknown) => isFound(text, patternOf(asked))
const isSearchFound = (text: unknown, asked: unknown) => isFound(text, searchOf(asked))
const boostOfPattern = (text: unknown, asked: unknown) => boostOf(scoreOf(text, patternOf(asked)))
const boostOfSearch = (text: unknown, asked: unknown) => boostOf(scoreOf(text, searchOf(asked)))

/** Returns the excess of a score over that of a true value; null for a score of zero. */
function boostOf(score: number): number | null {
  return score > 0 ? score - 1 : null
}

/** A `match` that the lake computes, read from a syntax tree. */
export interface Match {
  readonly text: Node
  readonly asked: Node
  /** Whether it uses a search of `text::query`, and not a pattern. */
  readonly isSearch: boolean
}

/** The `match` in whose place a node stands. */
export function matchOf(node: Node): Match | undefined {
  return readMatch(node, isPatternFound, isSearchFound)
}

/** The `match` in whose place the second argument of `boost` stands within a score: one of the words is enough there. */
export function scoredMatchOf(boost: Node): Match | undefined {
  return readMatch(boost, boostOfPattern, boostOfSearch)
}

function readMatch(node: Node, ofPattern: unknown, ofSearch: unknown): Match | undefined {
  if (!node.native || (node.native !== ofPattern && node.native !== ofSearch)) return undefined
  const [text, asked] = argumentsOf(node)
  return text && asked && {text, asked, isSearch: node.native === ofSearch}
}

/**
 * `match` finds words as Unicode divides them, in time that is linear in text and pattern. A document on the left stands
 * for all text in it, and `text::query(x)` on the right for the words and phrases that a search is made of. Studio's lists
 * and its search are made of both. Throws an `Error` for a search that has too many words with `*`.
 */
export function rewriteMatch(node: Node): Node {
  if (node.type !== 'OpCall' || node.op !== 'match') return node
  const text = withTextOfThis(node.left as Node)
  const search = argumentOfQuery(node.right as Node)
  const asked = settled(search ?? (node.right as Node))
  // A faulty search is refused before the search begins.
  if (asked.type === 'Value') (search ? searchOf : patternOf)(asked.value)
  return pureCall(search ? isSearchFound : isPatternFound, [text, asked], node)
}

/** `score` counts words: groq-js adds what `boost` says to the 1 of something true, so a call of it gives any score. */
export function rewriteScore(node: Node): Node {
  if (node.type !== 'PipeFuncCall' || node.name !== 'score') return node
  return {...node, args: (node.args as readonly Node[]).map(scoring)}
}

function scoring(node: Node): Node {
  const match = matchOf(node)
  if (match) {
    const {text, asked, isSearch} = match
    const boost = pureCall(isSearch ? boostOfSearch : boostOfPattern, [text, asked])
    return {type: 'FuncCall', namespace: 'global', name: 'boost', args: [valueNode(true), boost]}
  }
  // groq-js looks into these nodes for a score, and into no others.
  if (node.type === 'And' || node.type === 'Or') {
    return {...node, left: scoring(node.left as Node), right: scoring(node.right as Node)}
  }
  if (node.type !== 'FuncCall' || node.name !== 'boost') return node
  const [scored, ...by] = node.args as readonly Node[]
  return {...node, args: [...(scored ? [scoring(scored)] : []), ...by]}
}

function argumentOfQuery(right: Node): Node | undefined {
  if (right.type === 'Group') return argumentOfQuery(right.base as Node)
  const call = calledBy(right)
  return call?.name === 'text::query' ? call.args[0] : undefined
}

function withTextOfThis(left: Node): Node {
  const elements = elementsOf(left)
  return elements.some(({type}) => type === 'This') ? arrayOf([...elements, textOfThis]) : left
}

function elementsOf(left: Node): Node[] {
  if (left.type !== 'Array' || !Array.isArray(left.elements)) return [left]
  const elements = left.elements as {readonly value: Node; readonly isSplat: boolean}[]
  return elements.some(({isSplat}) => isSplat) ? [left] : elements.map(({value}) => value)
}

function arrayOf(nodes: readonly Node[]): Node {
  return {
    type: 'Array',
    elements: nodes.map((value) => ({type: 'ArrayElement', value, isSplat: false})),
  }
}
