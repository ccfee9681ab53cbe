import {argsOf, isCall, type Node} from '../syntax.ts'

/** Kinds of steps whose result for several documents is the concatenation of the results for each. */
export const elementwise = new Set(['ArrayCoerce', 'Filter', 'FlatMap', 'Map'])

const steps = new Set([
  ...elementwise,
  'AccessAttribute',
  'AccessElement',
  'Deref',
  'PipeFuncCall',
  'Projection',
  'Slice',
])

/** Returns the steps of an expression that starts at all documents; undefined for any other expression. */
export function stepsOf(node: Node): Node[] | undefined {
  if (node.type === 'Everything') return []
  if (node.type === 'Group' && node.base) return stepsOf(node.base)
  const base = isCount(node) ? argsOf(node)[0] : steps.has(node.type) ? node.base : undefined
  const before = base && stepsOf(base)
  return before && [...before, node]
}

/** A step on the result of another one. */
export function onBase(step: Node, base: Node): Node {
  return isCount(step) ? {...step, args: [base]} : {...step, base}
}

/** Returns whether a step is a call of `count`. */
export function isCount(node: Node): boolean {
  return isCall(node, 'global::count')
}

/** Returns whether a step is `order`. */
export function isOrder({type, name}: Node): boolean {
  return type === 'PipeFuncCall' && name === 'order'
}

/** Returns the number of first elements that the next step takes, if it takes only these. */
export function takenFirst([step]: readonly Node[]): number | undefined {
  if (step?.type === 'AccessElement') {
    return Number(step.index) >= 0 ? Number(step.index) + 1 : undefined
  }
  if (step?.type !== 'Slice') return undefined
  const [left, right] = [Number(step.left), Number(step.right)]
  if (left < 0 || right < 0) return undefined
  return step.isInclusive === true ? right + 1 : right
}
