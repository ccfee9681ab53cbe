import {randomUUID} from 'node:crypto'

import type {ExprNode} from 'groq-js'

import {mapChildren, nodeOf, treeOf, type Node} from './syntax.ts'

/** No text of a query or a document can begin like a token: it cannot be guessed. */
const prefix = `${randomUUID()}:`

const pending = new Map<string, unknown>()
let calls = 0

/**
 * A node of a syntax tree whose value a function of the lake works out. groq-js lets nobody add functions, but it
 * evaluates any expression in its place and asks the `dereference` hook for what a reference means: the arguments become
 * members of an object whose prototype answers `_ref` by calling the function with them, and {@link takeResult} is what
 * the hook answers. Arguments and results are the values that groq-js itself works with (`DateTime` and `Path` among them);
 * an error that the function throws ends the evaluation.
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
    // groq-js looks at no other member than its own; what reads the tree finds the function here.
    native: compute,
    base: {
      type: 'Object',
      attributes: members.map((member) => ({type: 'ObjectAttributeValue', ...member})),
    },
  } as unknown as ExprNode
}

/**
 * A native call of a function that depends on nothing but its arguments. `written` is the node in whose place it stands,
 * for people who want to see the query as it was written.
 */
export function pureCall(
  compute: (...args: unknown[]) => unknown,
  args: readonly Node[],
  written?: Node,
): Node {
  const call = nodeOf(nativeCall(compute, args.map(treeOf)))
  // A function is no part of the tree to whoever walks through it.
  return {...call, isPure: true, asWritten: written && (() => written)}
}

/** The arguments of a native call. */
export function argumentsOf(call: Node): Node[] {
  const [, ...args] = (call.base?.attributes ?? []) as readonly {readonly value: Node}[]
  return args.map(({value}) => value)
}

/** A tree with what stood in the places of its pure calls, as far as that is known. */
export function asWritten(tree: Node): Node {
  return typeof tree.asWritten === 'function'
    ? asWritten((tree.asWritten as () => Node)())
    : mapChildren(tree, asWritten)
}

/** What the call gave that a reference stands for; `undefined` where the reference is one of a document. */
export function takeResult(reference: string): {readonly value: unknown} | undefined {
  if (!reference.startsWith(prefix)) return undefined
  const value = pending.get(reference)
  pending.delete(reference)
  return {value}
}
