import {isCall, mapChildren, ungrouped, type Node} from '../syntax.ts'
import {isClosed} from './scopes.ts'

/** Functions that depend on their arguments and not on `@`. */
const pure = [
  'global::coalesce',
  'global::lower',
  'global::string',
  'global::upper',
  'string::lower',
  'string::upper',
]

/**
 * Moves an expression out of a filter, to the scope of its base, where `^` becomes `@`. Undefined when the expression
 * may depend on the filtered document.
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

/** Returns whether an expression only uses attributes and references of an array's element. */
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
