import {join} from '../functions/texts.ts'
import {childrenOf, type Node} from '../syntax.ts'

/**
 * Returns the largest number of copies of a given text or array that the query may join into one. The query `{"x": x +
 * x}{"x": x + x}` joins four, and each further pair of braces twice as many.
 */
export function growthOf(tree: Node): number {
  const growth = new Growth()
  growth.of(tree, 1)
  return growth.largest
}

/** A separator may be much longer than the texts between which it stands. */
const joined = 16

class Growth {
  largest = 1

  /** Returns the growth of a node's value, given the growth of `@` and of the scopes around it. */
  of(node: Node, around: number): number {
    const grown = this.#of(node, around)
    this.largest = Math.max(this.largest, grown)
    return grown
  }

  #of(node: Node, around: number): number {
    const {type, base, expr} = node
    if (type === 'This' || type === 'Parent') return around
    if (type === 'AccessAttribute' && !base) return around
    if (base && (expr ?? type === 'PipeFuncCall')) {
      const inner = Math.max(around, this.of(base, around))
      const within = childrenOf(node).filter((child) => child !== base)
      const results = within.map((child) => this.of(child, inner))
      return type === 'Filter' || type === 'PipeFuncCall' ? inner : Math.max(1, ...results)
    }
    const parts = childrenOf(node).map((child) => this.of(child, around))
    const own = node.native === join ? joined : 1
    return Math.max(own, isAdding(node) ? sum(parts) : Math.max(1, ...parts))
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function isAdding(node: Node): boolean {
  if (node.type === 'OpCall') return node.op === '+'
  return node.type === 'Array' && childrenOf(node).some(({isSplat}) => isSplat === true)
}
