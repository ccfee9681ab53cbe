import {isCall, isNode, ungrouped, type Node} from '../syntax.ts'
import {isKnown} from './scopes.ts'

/** Namespaces of functions that only read their arguments. */
const pureNamespaces = new Set(['array', 'dateTime', 'math', 'pt', 'string'])

/** The same in the namespace `global`. */
const pureFunctions = [
  'boost',
  'coalesce',
  'count',
  'defined',
  'identity',
  'length',
  'lower',
  'now',
  'round',
  'string',
  'upper',
].map((name) => `global::${name}`)

/** Names that are safe to read from JSON, unlike `__proto__`. */
const plainName = /^[a-z][a-z0-9_]*$|^_[a-z][a-z0-9_]*$/i

/** The most attributes that are read one by one. */
const most = 16

/**
 * Lists the attributes of documents that steps read; undefined if it may be any. A document with only those has the
 * same result. `isCounted` says that only the number of results matters.
 */
export function attributesOf(
  steps: readonly Node[],
  isCounted = false,
): readonly string[] | undefined {
  const names = new Set<string>()
  for (const step of steps) {
    const {type, expr} = step
    if (type === 'ArrayCoerce') continue
    if (!expr || !readsOnly(expr, names)) return undefined
    // Later steps read the results of this one.
    if (type === 'Map' || type === 'FlatMap') return limited(names)
    if (type !== 'Filter') return undefined
  }
  return isCounted ? limited(names) : undefined
}

function limited(names: ReadonlySet<string>): readonly string[] | undefined {
  return names.size <= most ? [...names] : undefined
}

/** Returns whether an expression, with a document as `@`, only reads named attributes of it; adds their names. */
function readsOnly(node: Node, names: Set<string>): boolean {
  const {type, base, name} = node
  if (isOpaque(node) || type === 'This') return false
  if (type === 'Value') return true
  if (type === 'FuncCall' && !isPureCall(node)) return false
  if (type === 'AccessAttribute' && (!base || ungrouped(base).type === 'This')) {
    if (typeof name !== 'string' || !plainName.test(name)) return false
    names.add(name)
    return true
  }
  const isOfDocument = type === 'Projection' && base && ungrouped(base).type === 'This'
  return Object.entries(node).every(([member, child]) => {
    if (isOfDocument && member === 'base') return true
    const isInner = !isOfDocument && opensScope(type, member)
    const children = Array.isArray(child) ? (child as unknown[]) : [child]
    return children.every(
      (one) => !isNode(one) || (isInner ? staysInside(one) : readsOnly(one, names)),
    )
  })
}

/** Returns whether an expression on a part of a document, or on another document, never leads back to it. */
function staysInside(node: Node): boolean {
  if (isOpaque(node)) return false
  if (node.type === 'Value') return true
  return Object.values(node).every((child) => {
    const children = Array.isArray(child) ? (child as unknown[]) : [child]
    return children.every((one) => !isNode(one) || staysInside(one))
  })
}

/** Returns whether a node may read anything. */
function isOpaque(node: Node): boolean {
  const isNative = node.native !== undefined && node.isPure !== true
  return !isKnown(node) || node.type === 'Parent' || isNative
}

function isPureCall(node: Node): boolean {
  return pureNamespaces.has(String(node.namespace)) || isCall(node, ...pureFunctions)
}

function opensScope(type: string, member: string): boolean {
  return (
    (member === 'expr' && ['Filter', 'FlatMap', 'Map', 'Projection'].includes(type)) ||
    (member === 'args' && type === 'PipeFuncCall')
  )
}
