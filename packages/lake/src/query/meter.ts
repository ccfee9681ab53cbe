import type {ExprNode} from 'groq-js'

import {childrenOf, mapChildren, nodeOf, treeOf, type Node} from './syntax.ts'

/** So many steps are taken before it is looked whether an evaluation is to end. */
const stepsPerLook = 64

let look: () => void = () => {}
let stepsLeft = stepsPerLook

/** Runs something that is done in steps, and asks again and again whether it is to end: `mayEnd` throws then. */
export function inSteps<Result>(mayEnd: () => void, run: () => Result): Result {
  const outer = look
  look = mayEnd
  try {
    return run()
  } finally {
    look = outer
  }
}

/** A step of what runs. */
export function step(): void {
  stepsLeft -= 1
  if (stepsLeft <= 0) longStep()
}

/** A step that may take long by itself: it goes through a value. */
function longStep(): void {
  stepsLeft = stepsPerLook
  look()
}

const metered = new WeakMap<ExprNode, ExprNode>()

/**
 * Returns a tree with the same value that counts its steps. groq-js reads the type of each node when it evaluates it,
 * so nodes that may be evaluated often, or for long, answer by a getter. Only groq-js may read such a tree.
 */
export function withMeter(tree: ExprNode): ExprNode {
  const known = metered.get(tree)
  if (known) return known
  const made = treeOf(meterNode(nodeOf(tree)))
  metered.set(tree, made)
  return made
}

/** Nodes whose parts are evaluated once for each element of an array. */
const loops = new Set(['Filter', 'FlatMap', 'Map', 'PipeFuncCall'])

function meterNode(node: Node): Node {
  // A pipeline puts its documents into the tree by such a node: it has to stay the same.
  if (node.type === 'Value') return node
  const copy = mapChildren(node, (child, member) =>
    isRepeated(node, member) ? metering(meterNode(child)) : meterNode(child),
  )
  return isLong(node) ? metering(copy) : copy
}

function isRepeated({type}: Node, member: string): boolean {
  if (type === 'Asc' || type === 'Desc') return true
  return (loops.has(type) && member !== 'base') || (type === 'Projection' && member === 'expr')
}

const longOperators = new Set(['+', 'in'])

/** Whether one evaluation of a node may take as long as a value is large. */
function isLong(node: Node): boolean {
  const {type} = node
  if (node.native !== undefined) return true
  if (type === 'OpCall') return longOperators.has(String(node.op))
  if (type === 'Array') return childrenOf(node).some(({isSplat}) => isSplat === true)
  if (type === 'Object') return childrenOf(node).some((one) => one.type !== 'ObjectAttributeValue')
  return ['FlatMap', 'FuncCall', 'PipeFuncCall', 'Slice'].includes(type)
}

const prototypes = new Map<string, object>()

function metering(node: Node): Node {
  const {type, ...members} = node
  const isAlready = !Object.hasOwn(node, 'type')
  if (isAlready) return node
  const name = `${type} ${isLong(node)}`
  const count = isLong(node) ? longStep : step
  const prototype =
    prototypes.get(name) ??
    Object.defineProperty({}, 'type', {
      get: () => {
        count()
        return type
      },
    })
  prototypes.set(name, prototype)
  return Object.assign(Object.create(prototype) as object, members) as Node
}
