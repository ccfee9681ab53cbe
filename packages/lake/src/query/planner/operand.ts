import {isCall, mapChildren, ungrouped, type Node} from '../syntax.ts'
import {isClosed} from './scopes.ts'

/** Functions that say something of their arguments and nothing of `@`. */
const pure = [
  'global::coalesce',
  'global::lower',
  'global::string',
  'global::upper',
  'string::lower',
  'string::upper',
]

/**
 * An expression inside a filter as one outside of it, where the filter's base is evaluated: `^` is `@` there. Undefined
 * when the expression depends on the document that is filtered, or when that is not sure.
 */
export function outside(node: Node): Node | undefined {
  if (isClosed(node)) return node
  const {type, base} = node
  switch (type) {
    case 'Parent':
      return node.n === 1 ? {type: 'This'} : {...node, n: Number(node.n) - 1}
    case 'AccessAttribute':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Group': {
      const outer = base && outside(base)
      return outer && {...node, base: outer}
    }
    case 'Map': {
      const outer = base && outside(base)
      return outer && node.expr && isChainFromThis(node.expr) ? {...node, base: outer} : undefined
    }
    case 'Array':
    case 'ArrayElement':
    case 'Object':
    case 'ObjectAttributeValue':
      return changed(node)
    case 'OpCall':
      return ['+', '-', '*', '/', '%', '**'].includes(String(node.op)) ? changed(node) : undefined
    case 'FuncCall':
      return isCall(node, ...pure) ? changed(node) : undefined
    default:
      return undefined
  }
}

/** Whether an expression is one of attributes and references of the element of an array, and of nothing else. */
function isChainFromThis(node: Node): boolean {
  const {type, base} = ungrouped(node)
  if (type === 'This') return true
  return (
    (type === 'AccessAttribute' || type === 'Deref') && base !== undefined && isChainFromThis(base)
  )
}

function changed(node: Node): Node | undefined {
  let isOutside = true
  const outer = mapChildren(node, (child) => {
    const moved = outside(child)
    isOutside &&= moved !== undefined
    return moved ?? child
  })
  return isOutside ? outer : undefined
}
