import {isCall, isNode, type Node} from '../syntax.ts'

/**
 * The position of an expression among the scopes of a tree. `depth` counts the scopes between it and the tree's own. A
 * scope is hidden if `^` does not count it, such as that of the elements of `array[]…`.
 */
export interface ScopePosition {
  readonly depth: number
  readonly isHidden: boolean
}

/** The position of the tree itself. */
export const outermost: ScopePosition = {depth: 0, isHidden: false}

/** Kinds of nodes with known scopes. Inside other nodes, nothing is moved or planned. */
const known = new Set([
  'AccessAttribute',
  'AccessElement',
  'And',
  'Array',
  'ArrayCoerce',
  'ArrayElement',
  'Asc',
  'Deref',
  'Desc',
  'Everything',
  'Filter',
  'FlatMap',
  'FuncCall',
  'Group',
  'InRange',
  'Map',
  'Neg',
  'Not',
  'Object',
  'ObjectAttributeValue',
  'ObjectConditionalSplat',
  'ObjectSplat',
  'OpCall',
  'Or',
  'Parameter',
  'Parent',
  'PipeFuncCall',
  'Pos',
  'Projection',
  'Select',
  'SelectAlternative',
  'Slice',
  'This',
  'Value',
])

/** Functions whose arguments are evaluated in another scope. */
const special = new Set(['diff', 'delta'])

/** Functions that depend on `@` without naming it. */
const ofThis = ['global::references', 'sanity::partOfRelease', 'sanity::versionOf']

/** The position of a child of a node. */
export function positionOfChild(
  {type}: Node,
  member: string,
  position: ScopePosition,
): ScopePosition {
  const opensScope =
    (member === 'expr' && ['Filter', 'FlatMap', 'Map', 'Projection'].includes(type)) ||
    (member === 'args' && type === 'PipeFuncCall')
  if (!opensScope) return position
  return {
    depth: position.isHidden ? position.depth : position.depth + 1,
    isHidden: type === 'Map' || type === 'FlatMap',
  }
}

/** Returns whether the scopes of a node are known, apart from its children. */
export function isKnown(node: Node): boolean {
  return known.has(node.type) && !(node.type === 'FuncCall' && special.has(String(node.namespace)))
}

/** Returns whether a tree has the same value in every scope. */
export function isClosed(node: Node): boolean {
  return scopesNeeded(node, false) === 0
}

/** Known results: the scopes that nodes need, in a scope that `^` counts and in one that it does not. */
const neededBy = new WeakMap<Node, {counted?: number; hidden?: number}>()

/** Returns the number of enclosing scopes to which a node refers. */
function scopesNeeded(node: Node, isHidden: boolean): number {
  const needed = neededBy.get(node) ?? {}
  neededBy.set(node, needed)
  const name = isHidden ? 'hidden' : 'counted'
  return (needed[name] ??= countScopes(node, isHidden))
}

function countScopes(node: Node, isHidden: boolean): number {
  if (!isKnown(node)) return Infinity
  if (node.type === 'Parent') return Number(node.n) + 1
  if (node.type === 'Value') return 0
  const isAboutThis =
    node.type === 'This' ||
    (node.type === 'AccessAttribute' && !node.base) ||
    isCall(node, ...ofThis)
  let needed = isAboutThis && !isHidden ? 1 : 0
  for (const [member, child] of Object.entries(node)) {
    for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (!isNode(one)) continue
      const {depth, isHidden: isInner} = positionOfChild(node, member, {depth: 0, isHidden})
      needed = Math.max(needed, scopesNeeded(one, isInner) - depth)
    }
  }
  return needed
}
