import type {ExprNode} from 'groq-js'

import {isObject} from '../document.ts'
import {valueOfAbsent} from './absent-functions.ts'
import {nativeCall} from './native-call.ts'

type Node = Readonly<Record<string, unknown>>

/** All text of the value that is `@`, as a string. */
const documentText = nativeCall(textOf, [{type: 'This'}]) as unknown as Node

/**
 * Rewrites what groq-js parses and cannot evaluate. Of full text search `text::query(x)` is the pattern `x`, and a
 * document on the left of `match` stands for all text in it: Studio's lists and its search are made of both. A call
 * about what the lake does not have becomes what it gives ({@link valueOfAbsent}).
 */
export function withRewrites(tree: ExprNode, query: string): ExprNode {
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite)
    if (typeof value !== 'object' || value === null) return value
    const node = value as Node
    // The value of a parameter is data, not syntax.
    if (node.type === 'Value') return node
    const rewritten = Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, rewrite(child)]),
    )
    const absent = valueOfAbsent(rewritten, query)
    if (absent) return absent
    if (isTextQuery(rewritten)) return rewritten.args[0]
    if (rewritten.type !== 'OpCall' || rewritten.op !== 'match') return rewritten
    const left = elementsOf(rewritten.left as Node)
    if (!left.some(({type}) => type === 'This')) return rewritten
    return {...rewritten, left: arrayOf([...left, documentText])}
  }
  return rewrite(tree) as ExprNode
}

function isTextQuery(node: Node): node is {args: readonly [unknown]} {
  return (
    node.type === 'FuncCall' &&
    node.namespace === 'text' &&
    node.name === 'query' &&
    Array.isArray(node.args) &&
    node.args.length === 1
  )
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

const texts = new WeakMap<object, string>()

/** All text of a document, in the order in which it stands there; what begins with "_" is no text. */
function textOf(document: unknown): string {
  if (!isObject(document)) return ''
  let text = texts.get(document)
  if (text === undefined) {
    text = textsIn(document).join('\n')
    texts.set(document, text)
  }
  return text
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name.startsWith('_') ? [] : textsIn(member),
  )
}
