import type {Document} from '../../document.ts'
import {limits} from '../../limits.ts'
import type {PatchOperations} from '../mutation.ts'
import {operationsOf} from './operations.ts'
import {Rebuilding} from './rebuild.ts'
import {replacing} from './replacing.ts'
import type {Work} from './work.ts'

/** What a patch made of a document. */
export interface Patched {
  /** The document, without the stamp of the transaction; it shares what did not change with the one before. */
  readonly document: Document
  /** Operations by which `@sanity/mutator` makes the same of the document before: those of the patch where it can. */
  readonly operations: PatchOperations
  /** Whether the document may have become larger than a document may be. */
  readonly isLarge: boolean
}

/**
 * Prepares a patch to be applied to documents: selection is that of `@sanity/json-match`, and an attribute that is not
 * there is made, an array element never. What `@sanity/mutator` cannot select it would apply wrongly or not at all, as
 * empty ranges, and it may take time that grows with a power of the document's size; so this does the work, and gives
 * operations for the Studio, which has the mutator.
 * Throws `PathFault`, and errors that say what the patch cannot do, when it is prepared and when it is applied.
 */
export function preparePatch(patch: PatchOperations, work: Work): (document: Document) => Patched {
  const operations = operationsOf(patch, work)
  return (before) => {
    work.begin(before._id)
    const rebuilding = new Rebuilding(work)
    let document = before
    let isLarge = false
    let strays = false
    for (const operation of operations) {
      const done = operation(document, work)
      strays ||= done.strays
      if (done.edits.size === 0) continue
      if (done.edits.has(done.root)) throw new Error('A path of it selects the document itself')
      if (done.bytes > limits.documentBytes) {
        throw new Error(`It writes more than the ${limits.documentBytes} bytes of a document`)
      }
      isLarge = work.write(before._id, done.bytes) || isLarge
      document = rebuilding.rebuild(done.root, done.edits) as Document
    }
    return {
      document,
      operations: strays ? replacing(before, document) : patch,
      isLarge,
    }
  }
}
