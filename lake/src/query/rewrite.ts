import type {ExprNode} from 'groq-js'

import {rewriteCall} from './functions/call.ts'
import {rewriteMatch} from './functions/match.ts'
import {rewriteIn} from './functions/path-in-path.ts'
import type {Node} from './syntax.ts'

const rewrites = [rewriteCall, rewriteMatch, rewriteIn]

/**
 * Rewrites what groq-js parses and evaluates not at all, or not as it is specified: calls of functions, and the
 * operators `match` and `in`. Throws an `Error` when a function is called with too many or too few arguments.
 */
export function withRewrites(tree: ExprNode): ExprNode {
  return rewritten(tree) as ExprNode
}

/** The same value where nothing is rewritten in it. */
function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return rewrittenArray(value)
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node
  // The value of a parameter is data, not syntax.
  if (node.type === 'Value') return node
  let changed: {type: string; [member: string]: unknown} | undefined
  for (const [name, member] of Object.entries(node)) {
    const result = rewritten(member)
    if (result === member) continue
    changed ??= {...node}
    changed[name] = result
  }
  return rewrites.reduce((last, rewrite) => rewrite(last), changed ?? node)
}

function rewrittenArray(values: readonly unknown[]): readonly unknown[] {
  const result = values.map(rewritten)
  return result.every((value, index) => value === values[index]) ? values : result
}
