import {randomUUID} from 'node:crypto'

import {withoutGaps} from './custom-functions.ts'
import {ownFunctions} from './functions/own-functions.ts'
import type {Token} from './lexer.ts'
import type {Node} from './syntax.ts'

/** A function that parses with any arguments. The first argument names the replaced function. */
const standIn = 'documents::get'

/** No query can contain this text, because it cannot be guessed. */
const marker = `${randomUUID()}:`

/** A query that can be parsed in place of another, with the mapping of positions back to the original. */
export interface Parsable {
  readonly text: string
  readonly placeOf: (position: number) => number
}

/** A replaced part of a query: its range in the new text, and its range in the query. */
interface Change {
  readonly at: number
  readonly until: number
  readonly from: number
  readonly to: number
}

/**
 * Rewrites a query for groq-js's parser. Calls of the lake's own functions become stand-ins ({@link calledBy}
 * identifies them). Each comment becomes a space, because the parser would read it repeatedly.
 */
export function withStandIns(query: string, tokens: readonly Token[]): Parsable {
  const changes: Change[] = []
  let text = ''
  let taken = 0
  const put = (from: number, to: number, instead: string) => {
    text += query.slice(taken, from)
    changes.push({at: text.length, until: text.length + instead.length, from, to})
    text += instead
    taken = to
  }
  for (const [index, token] of tokens.entries()) {
    // A replacement has already covered this token.
    if (token.start < taken) continue
    const found = query.slice(token.start, token.end)
    if (token.kind === 'gap' && (found.length > longestGap || found.includes('/'))) {
      put(token.start, token.end, ' ')
    } else if (token.kind === 'name') {
      const end = endOfCall(query, tokens, index)
      if (end !== undefined) put(token.start, end, `${standIn}("${marker}${fullName(found)}",`)
    }
  }
  text += query.slice(taken)
  return {text, placeOf: (position) => placeIn(changes, position)}
}

/** The parser rereads white space for every bracket that ends at it. */
const longestGap = 64

function placeIn(changes: readonly Change[], position: number): number {
  const last = changes.findLast(({at}) => at <= position)
  if (!last) return position
  return position < last.until ? last.from : last.to + position - last.until
}

/** Tokens after which a name and a parenthesis are not a call. */
const notBeforeCall = new Set(['.', '->', '|', 'fn'])

/** Returns the end of a call of an own function that begins with a token, if it is one. */
function endOfCall(query: string, tokens: readonly Token[], index: number): number | undefined {
  const textOf = (token: Token | undefined) => token && query.slice(token.start, token.end)
  const name = fullName(textOf(tokens[index]) ?? '')
  if (!ownFunctions.has(name)) return undefined
  const next = tokens[index + 1]?.kind === 'gap' ? tokens[index + 2] : tokens[index + 1]
  const last = tokens[index - 1]?.kind === 'gap' ? tokens[index - 2] : tokens[index - 1]
  if (textOf(next) !== '(' || notBeforeCall.has(textOf(last) ?? '')) return undefined
  return next?.end
}

function fullName(name: string): string {
  return name.includes('::') ? withoutGaps(name) : `global::${name}`
}

/** Returns the full name of the called function and its arguments, with or without a stand-in. */
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
