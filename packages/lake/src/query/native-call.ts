import {randomUUID} from 'node:crypto'

import type {ExprNode} from 'groq-js'

import {mapChildren, nodeOf, treeOf, type Node} from './syntax.ts'

/** No text of a query or a document can begin like a token, because tokens cannot be guessed. */
const prefix = `${randomUUID()}:`

const pending = new Map<string, unknown>()
let calls = 0

/**
 * Makes a node of a syntax tree whose value a function of the lake computes. Nobody can add functions to groq-js. It
 * evaluates any expression in its place, though, and asks the `dereference` hook for the value of a reference.
 *
 * The arguments become members of an object. Its prototype answers `_ref` by calling the function with them, and the
 * hook answers with {@link takeResult}. Arguments and results are values of groq-js (`DateTime` and `Path` among them).
 * An error of the function ends the evaluation.
 */
export function nativeCall(
  compute: (...args: unknown[]) => unknown,
  args: readonly ExprNode[] = [],
): ExprNode {
  const prototype = {
    get _ref() {
      // `this` is the object that groq-js has made of the arguments.
      const values = args.map((_, index) => (this as Record<number, unknown>)[index])
      const token = `${prefix}${++calls}`
      pending.set(token, compute(...values))
      return token
    },
  }
  const members = [
    // An object in the syntax tree is written by assignment, and this one sets the prototype.
    {name: '__proto__', value: {type: 'Value', value: prototype}},
    ...args.map((value, index) => ({name: String(index), value})),
  ]
  return {
    type: 'Deref',
    // Other readers of the tree find the function here; groq-js ignores this member.
    native: compute,
    base: {
      type: 'Object',
      attributes: members.map((member) => ({type: 'ObjectAttributeValue', ...member})),
    },
  } as unknown as ExprNode
}

/**
 * Makes a native call of a function that depends on its arguments only. The replaced node is kept as `written`, to show
 * the query as written.
 */
export function pureCall(
  compute: (...args: unknown[]) => unknown,
  args: readonly Node[],
  written?: Node,
): Node {
  const call = nodeOf(nativeCall(compute, args.map(treeOf)))
  // Walks through the tree skip functions.
  return {...call, isPure: true, asWritten: written && (() => written)}
}

/** The arguments of a native call. */
export function argumentsOf(call: Node): Node[] {
  const [, ...args] = (call.base?.attributes ?? []) as readonly {readonly value: Node}[]
  return args.map(({value}) => value)
}

/** Returns a tree with the replaced nodes in place of its pure calls, if they are known. */
export function asWritten(tree: Node): Node {
  return typeof tree.asWritten === 'function'
    ? asWritten((tree.asWritten as () => Node)())
    : mapChildren(tree, asWritten)
}

/** Takes the result of the call that a reference stands for; `undefined` when the reference is one of a document. */
export function takeResult(reference: string): {readonly value: unknown} | undefined {
  if (!reference.startsWith(prefix)) return undefined
  const value = pending.get(reference)
  pending.delete(reference)
  return {value}
}
