import {holds, isNode, type Node} from '../syntax.ts'
import {growthOf} from './growth.ts'

/** The most copies of one text that a query on the main thread may make. */
const mostGrowth = 64

/**
 * Returns whether a query may take long over few documents. There are four such forms:
 *
 * - Nested loops over arrays that do not come from the elements of the outer loop. (Loops over parts of parts take as
 *   many steps as there are parts.)
 * - Texts that double again and again.
 * - Geometries.
 * - Functions that groq-js has in its asynchronous form alone, which counts no steps.
 */
export function isExpensive(tree: Node): boolean {
  return depthOf(tree) >= 2 || growthOf(tree) > mostGrowth || holds(tree, isUncounted)
}

/** Returns whether the time of a node is neither counted nor bounded by the size of its values. */
function isUncounted({type, namespace, isExpensive: isOwn}: Node): boolean {
  return isOwn === true || (type === 'FuncCall' && ['delta', 'diff'].includes(String(namespace)))
}
const loops = new Set(['Filter', 'FlatMap', 'Map', 'PipeFuncCall'])

function depthOf(node: Node): number {
  if (node.type === 'Value') return 0
  const inner = (member: string): number => deepest(node[member])
  if (!loops.has(node.type)) return Math.max(0, ...Object.keys(node).map(inner))
  const own = node.base && multiplies(node.base) ? 1 : 0
  return Math.max(inner('base'), own + Math.max(inner('expr'), inner('args')))
}

function deepest(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(deepest))
  return isNode(value) ? depthOf(value) : 0
}

/** Returns whether an array comes from outside of the visited elements; documents are counted when they are read. */
function multiplies(node: Node): boolean {
  const {type, base} = node
  if (base) return multiplies(base)
  return type === 'Parent' || type === 'Parameter' || type === 'Value' || type === 'Array'
}
