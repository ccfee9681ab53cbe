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
 * Returns whether the results of steps only depend on the document and parameters, and not on the moment or the author
 * of the query.
 */
export function isPure(steps: readonly Node[]): boolean {
  return !steps.some(({expr}) => expr && holds(expr, isImpure))
}

function isImpure(node: Node): boolean {
  const isElsewhere = node.type === 'Deref' && node.isPure !== true
  return isElsewhere || node.type === 'Everything' || isCall(node, ...impure)
}
