import {randomUUID} from 'node:crypto'

import type {Node} from './syntax.ts'

/** A function that parses with any arguments; the first one says which function it stands for. */
const standIn = 'documents::get'

/** No query can hold it: it cannot be guessed. */
const marker = `${randomUUID()}:`

/** Functions that the parser does not know, as they are written and as they are called. */
const unknownToParser = new Map([
  ['geo', 'global::geo'],
  ['global::geo', 'global::geo'],
  ['sanity::partOfVariant', 'sanity::partOfVariant'],
])

/** Strings and comments, in which there are no calls, and calls as far as their first argument. */
const textOrCall = new RegExp(
  String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|(?<![\w$:.])(${[...unknownToParser.keys()].join('|')})\s*\(`,
  'g',
)

/** A query that can be parsed in the place of another, and which place there is meant by one in it. */
export interface Parsable {
  readonly text: string
  readonly placeOf: (position: number) => number
}

/** Puts stand-ins in the places of the functions that the parser does not know; {@link calledBy} tells them apart. */
export function withStandIns(query: string): Parsable {
  const longer: {readonly from: number; readonly by: number}[] = []
  const text = query.replaceAll(
    textOrCall,
    (found: string, called: string | undefined, from: number) => {
      const name = called && unknownToParser.get(called)
      if (!name) return found
      const call = `${standIn}("${marker}${name}",`
      longer.push({from, by: call.length - found.length})
      return call
    },
  )
  const placeOf = (position: number): number =>
    longer.reduce(
      (place, {from, by}) => (place > from ? Math.max(from, place - by) : place),
      position,
    )
  return {text, placeOf}
}

/** The full name of the function that a node calls and its arguments, whether or not a stand-in is there for it. */
export function calledBy(
  node: Node,
): {readonly name: string; readonly args: readonly Node[]} | undefined {
  if (node.type !== 'FuncCall') return undefined
  const name = `${String(node.namespace)}::${String(node.name)}`
  const args = node.args as readonly Node[]
  const [first] = args
  const isStandIn =
    name === standIn && typeof first?.value === 'string' && first.value.startsWith(marker)
  return isStandIn
    ? {name: String(first.value).slice(marker.length), args: args.slice(1)}
    : {name, args}
}
