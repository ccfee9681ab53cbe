import {holds, isCall, type Node} from '../syntax.ts'

/** Functions whose value depends on more than their arguments and `@`. */
const impure = [
  'dateTime::now',
  'global::identity',
  'global::now',
  'sanity::dataset',
  'sanity::projectId',
]

/**
 * Whether steps make of a document always the same: they look at nothing but it and at parameters, at no other document,
 * and not at when or by whom they are asked.
 */
export function isPure(steps: readonly Node[]): boolean {
  return !steps.some(({expr}) => expr && holds(expr, isImpure))
}

function isImpure(node: Node): boolean {
  const isElsewhere = node.type === 'Deref' && node.isPure !== true
  return isElsewhere || node.type === 'Everything' || isCall(node, ...impure)
}
