import type {ExprNode} from 'groq-js'

import {childrenOf, mapChildren, nodeOf, treeOf, type Node} from './syntax.ts'

/** The number of steps between checks for the end of an evaluation. */
const stepsPerLook = 64

let look: () => void = () => {}
let stepsLeft = stepsPerLook

/** Runs something in steps, and calls `mayEnd` repeatedly, which throws to end it. */
export function inSteps<Result>(mayEnd: () => void, run: () => Result): Result {
  const outer = look
  look = mayEnd
  try {
    return run()
  } finally {
    look = outer
  }
}

/** Counts a step. */
export function step(): void {
  stepsLeft -= 1
  if (stepsLeft <= 0) longStep()
}

/** Counts a step that may take long, because it goes through a value. */
function longStep(): void {
  stepsLeft = stepsPerLook
  look()
}

const metered = new WeakMap<ExprNode, ExprNode>()

/**
 * Returns a tree with the same value that counts its steps. The type of a node is read at each evaluation, so nodes
 * that may be evaluated often, or for long, count in a getter. Only groq-js may read such a tree.
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
  // A pipeline inserts its documents through such a node, so the node stays the same.
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

/** Returns whether the time of one evaluation of a node may grow with the size of a value. */
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
