import type {ExprNode} from 'groq-js'

import type {Document} from '../document.ts'
import {valueOfAbsent} from './absent-functions.ts'

/** The attribute that holds all text of a document; no query can name it, and no document is written with it. */
const textAttribute = '\u0000text'

const documentText = {type: 'AccessAttribute', name: textAttribute}

/** A query that groq-js can evaluate, and whether the documents must have their text for it. */
export interface ParsedQuery {
  readonly tree: ExprNode
  readonly needsText: boolean
}

type Node = Readonly<Record<string, unknown>>

/**
 * Rewrites what groq-js parses and cannot evaluate. Of full text search `text::query(x)` is the pattern `x`, and a
 * document on the left of `match` stands for all text in it: Studio's lists and its search are made of both. A call
 * about what the lake does not have becomes what it gives ({@link valueOfAbsent}).
 */
export function withRewrites(tree: ExprNode, query: string): ParsedQuery {
  let needsText = false
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
    needsText = true
    return {...rewritten, left: arrayOf([...left, documentText])}
  }
  return {tree: rewrite(tree) as ExprNode, needsText}
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

/** Lets a rewritten query find the text of documents. It is worked out when it is first asked for. */
export function provideText(documents: readonly Document[]): void {
  for (const document of documents) {
    if (Object.hasOwn(document, textAttribute)) continue
    let text: string | undefined
    // Not enumerable: copies, comparisons and JSON do not have it.
    Object.defineProperty(document, textAttribute, {get: () => (text ??= textOf(document))})
  }
}

/** All text of a document, in the order in which it stands there; what begins with "_" is no text. */
function textOf(document: object): string {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        if (!name.startsWith('_')) collect(member)
      }
    }
  }
  collect(document)
  return texts.join('\n')
}
