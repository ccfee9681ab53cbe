import {isIndexedPath, type FieldPath} from '../../storage/document-terms.ts'
import {isExactKey, isScalar, keyOf} from '../../storage/index-key.ts'
import {argsOf, attributePath, isCall, ungrouped, type Node} from '../syntax.ts'

/** An order that an index can provide. */
export interface IndexOrder {
  readonly path: FieldPath
  readonly direction: 'asc' | 'desc'
  /** The key that stands in the order for a missing value, as in `coalesce(publishedAt, "")`. */
  readonly missingKey?: Buffer
  /** Whether equal documents are in the order of their ids. */
  readonly thenById: boolean
}

/** The order of an index in which `order()` puts what is made of each document, if its first key is an attribute of it. */
export function orderOf(order: Node, each: readonly Node[]): IndexOrder | undefined {
  if (order.type !== 'PipeFuncCall' || order.name !== 'order') return undefined
  const [first, second] = argsOf(order).map((key) => attributeOf(key, each))
  if (!first || !isIndexedPath(first.path)) return undefined
  const thenById =
    argsOf(order).length === 1 ||
    (second?.direction === 'asc' && second.path.join() === '_id' && !second.missingKey)
  return {...first, thenById}
}

function attributeOf(key: Node, each: readonly Node[]): Omit<IndexOrder, 'thenById'> | undefined {
  const whole = (key.type === 'Desc' || key.type === 'Asc') && key.base ? key.base : key
  const {expr, missingKey} = withoutDefault(whole)
  const source = each.reduceRight<Node | undefined>(
    (node, step) => node && before(step, node),
    expr,
  )
  const path = source && attributePath(source)
  return path && {path, direction: key.type === 'Desc' ? 'desc' : 'asc', missingKey}
}

/** The first argument of `coalesce`, and the key of the scalar that takes the place of null. */
function withoutDefault(node: Node): {readonly expr: Node; readonly missingKey?: Buffer} {
  const call = ungrouped(node)
  const [expr, other, ...more] = isCall(call, 'global::coalesce') ? argsOf(call) : []
  if (!expr || !other || more.length > 0) return {expr: node}
  const {type, value} = ungrouped(other)
  if (type !== 'Value' || !isScalar(value)) return {expr: node}
  const missingKey = keyOf(value)
  return isExactKey(missingKey) ? {expr, missingKey} : {expr: node}
}

/** Translates an expression on a step's output to one on its input. */
function before(step: Node, node: Node): Node | undefined {
  if (step.type === 'Filter') return node
  const {expr} = step
  if (step.type !== 'Map' || expr?.type !== 'Projection' || expr.base?.type !== 'This')
    return undefined
  return expr.expr?.type === 'Object' ? throughObject(expr.expr, ungrouped(node)) : undefined
}

interface Attribute extends Node {
  readonly name?: string
  readonly value: Node
}

function throughObject(object: Node, node: Node): Node | undefined {
  const {type, base, name, index} = node
  if (type === 'AccessElement' && base) {
    const array = throughObject(object, ungrouped(base))
    return array?.type === 'Array' ? elementOf(array, Number(index)) : undefined
  }
  if (type !== 'AccessAttribute') return undefined
  if (base && ungrouped(base).type !== 'This') {
    const inner = throughObject(object, ungrouped(base))
    return inner && {...node, base: inner}
  }
  const attributes = object.attributes as readonly Attribute[]
  const own = attributes.findLastIndex((one) => one.name === name)
  // A later spread may put another value there.
  const spread = attributes.slice(own + 1).filter(({type: kind}) => kind !== 'ObjectAttributeValue')
  if (own >= 0) return spread.length === 0 ? attributes[own]?.value : undefined
  const isWhole =
    spread.length === 1 && spread[0]?.type === 'ObjectSplat' && spread[0].value.type === 'This'
  return isWhole ? node : undefined
}

function elementOf(array: Node, index: number): Node | undefined {
  const elements = array.elements as readonly {readonly value: Node; readonly isSplat: boolean}[]
  if (elements.some(({isSplat}) => isSplat)) return undefined
  return elements.at(index)?.value
}
