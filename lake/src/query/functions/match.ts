import type {ExprNode} from 'groq-js'

import {nativeCall} from '../native-call.ts'
import type {Node} from '../syntax.ts'
import {calledBy} from '../stand-ins.ts'
import {documentText} from './document-text.ts'
import {isPlainSearch, patternOf, searchable} from './search-text.ts'

/** All text of the value that is `@`, as a string. */
const textOfThis = native(documentText, [{type: 'This'}])

/**
 * Full text search: a document on the left of `match` stands for all text in it, and `text::query(x)` on the right for
 * the words and phrases that a search is made of. Studio's lists and its search are made of both.
 */
export function rewriteMatch(node: Node): Node {
  if (node.type !== 'OpCall' || node.op !== 'match') return node
  const left = withTextOfThis(node.left as Node)
  const search = searchOf(node.right as Node)
  if (!search) return left === node.left ? node : {...node, left}
  if (typeof search.value === 'string' && isPlainSearch(search.value)) {
    return {...node, left, right: search}
  }
  return {...node, left: native(searchable, [left, search]), right: native(patternOf, [search])}
}

function searchOf(right: Node): Node | undefined {
  if (right.type === 'Group') return searchOf(right.base as Node)
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

function native(compute: (...args: unknown[]) => unknown, args: readonly Node[]): Node {
  return nativeCall(compute, args as unknown as ExprNode[]) as unknown as Node
}
