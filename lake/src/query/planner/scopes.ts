import {isCall, isNode, type Node} from '../syntax.ts'

/**
 * Where in the scopes of a tree an expression stands: how many of them lie between it and the tree's own, and whether it
 * is in one that `^` does not count (that of the elements of `array[]…`).
 */
export interface Place {
  readonly depth: number
  readonly isHidden: boolean
}

export const outermost: Place = {depth: 0, isHidden: false}

/** Kinds of nodes whose scopes are known. In any other nothing is moved or planned. */
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

/** Functions whose arguments are not simply evaluated where they stand. */
const special = new Set(['diff', 'delta'])

/** Functions that say something of `@` without naming it. */
const ofThis = ['global::references', 'sanity::partOfRelease', 'sanity::versionOf']

/** The place of a child of a node. */
export function placeOfChild({type}: Node, member: string, place: Place): Place {
  const opensScope =
    (member === 'expr' && ['Filter', 'FlatMap', 'Map', 'Projection'].includes(type)) ||
    (member === 'args' && type === 'PipeFuncCall')
  if (!opensScope) return place
  return {
    depth: place.isHidden ? place.depth : place.depth + 1,
    isHidden: type === 'Map' || type === 'FlatMap',
  }
}

/** Whether scopes are known in a node, apart from its children. */
export function isKnown(node: Node): boolean {
  return known.has(node.type) && !(node.type === 'FuncCall' && special.has(String(node.namespace)))
}

/** Whether a tree gives the same wherever it stands: nothing in it means what stands around it. */
export function isClosed(node: Node, place: Place = outermost): boolean {
  if (!isKnown(node)) return false
  const isOutermost = place.depth === 0 && !place.isHidden
  if (node.type === 'This' && isOutermost) return false
  if (isOutermost && ((node.type === 'AccessAttribute' && !node.base) || isCall(node, ...ofThis))) {
    return false
  }
  if (node.type === 'Parent') return place.depth > Number(node.n)
  if (node.type === 'Value') return true
  return Object.entries(node).every(([member, child]) => {
    const children = Array.isArray(child) ? (child as unknown[]) : [child]
    return children.every((one) => !isNode(one) || isClosed(one, placeOfChild(node, member, place)))
  })
}
