import {jsonMatch} from '@sanity/json-match'
import {Mutation as Mutator} from '@sanity/mutator'

import type {Document} from '../src/document.ts'
import {preparePatch, type Patched} from '../src/transactions/patch/apply-patch.ts'
import {Work} from '../src/transactions/patch/patch-work.ts'

/** Applies the operations of a patch to a document, as the lake does. Throws when it rejects them. */
export function patch(before: Document, operations: object): Patched {
  return preparePatch(operations as Record<string, unknown>, new Work())(before)
}

/** The result of `patch`, or undefined when the lake rejects the operations. */
export function outcome(before: Document, operations: object): Patched | undefined {
  try {
    return patch(before, operations)
  } catch {
    return undefined
  }
}

/** Applies the operations of a patch to a document, as the Studio does with patches that it sends or hears of. */
export function byMutator(before: Document, operations: object): unknown {
  const mutations = [{patch: {id: before._id, ...operations}}]
  // The mutator stores the items array of an insert itself and extends it later, so it gets a copy.
  return new Mutator({mutations: structuredClone(mutations)}).apply(structuredClone(before))
}

/** Whether a path leads to anything in a document; an empty one leads to the document. */
export function isThere(from: Document, path: string): boolean {
  return path === '' || [...jsonMatch(from, path)].some(({value}) => value !== undefined)
}
