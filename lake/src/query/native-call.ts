import {randomUUID} from 'node:crypto'

import type {ExprNode} from 'groq-js'

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

/** What the call gave that a reference stands for; `undefined` where the reference is one of a document. */
export function takeResult(reference: string): {readonly value: unknown} | undefined {
  if (!reference.startsWith(prefix)) return undefined
  const value = pending.get(reference)
  pending.delete(reference)
  return {value}
}
