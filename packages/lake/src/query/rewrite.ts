import type {ExprNode} from 'groq-js'

import {rewriteCall} from './functions/call.ts'
import {rewriteSum} from './functions/date-time.ts'
import {rewriteMatch, rewriteScore} from './functions/match.ts'
import {rewriteIn} from './functions/path.ts'
import {calledBy} from './stand-ins.ts'
import {holds, nodeOf, type Node} from './syntax.ts'

type Rewrite = (node: Node) => Node

const rewrites: readonly Rewrite[] = [rewriteCall, rewriteMatch, rewriteScore, rewriteIn]

/** The functions that return datetimes. */
const makesDates = new Set(['global::dateTime', 'dateTime::now'])

/**
 * Rewrites the parts of a query that groq-js cannot evaluate, or evaluates against the specification: calls of
 * functions, and the operators `match`, `in`, and with datetimes `+` and `-`. Throws an `Error` when a function is
 * called with too many or too few arguments.
 */
export function withRewrites(tree: ExprNode): ExprNode {
  const hasDates = holds(nodeOf(tree), (node) => makesDates.has(calledBy(node)?.name ?? ''))
  return rewritten(tree, hasDates ? [...rewrites, rewriteSum] : rewrites) as ExprNode
}

/** Returns the same value if nothing in it is rewritten. */
function rewritten(value: unknown, by: readonly Rewrite[]): unknown {
  if (Array.isArray(value)) return rewrittenArray(value, by)
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node
  // The value of a parameter is data, not syntax.
  if (node.type === 'Value') return node
  let changed: {type: string; [member: string]: unknown} | undefined
  for (const [name, member] of Object.entries(node)) {
    const result = rewritten(member, by)
    if (result === member) continue
    changed ??= {...node}
    changed[name] = result
  }
  return by.reduce((last, rewrite) => rewrite(last), changed ?? node)
}

function rewrittenArray(values: readonly unknown[], by: readonly Rewrite[]): readonly unknown[] {
  const result = values.map((value) => rewritten(value, by))
  return result.every((value, index) => value === values[index]) ? values : result
}
