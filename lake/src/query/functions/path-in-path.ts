import type {Node} from '../syntax.ts'
import {calledBy} from '../stand-ins.ts'

/** In `path(x) in path(y)` groq-js asks for a string on the left: it is `x`, which `path` changes nothing about. */
export function rewriteIn(node: Node): Node {
  if (node.type !== 'OpCall' || node.op !== 'in') return node
  const left = argumentOfPath(node.left as Node)
  return left && argumentOfPath(node.right as Node) ? {...node, left} : node
}

function argumentOfPath(node: Node): Node | undefined {
  if (node.type === 'Group') return argumentOfPath(node.base as Node)
  const call = calledBy(node)
  return call?.name === 'global::path' ? call.args[0] : undefined
}
