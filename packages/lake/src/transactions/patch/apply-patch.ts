import type {Document} from '../../document.ts'
import {limits} from '../../limits.ts'
import type {PatchOperations} from '../mutation.ts'
import {operationsOf} from './operations.ts'
import {Rebuilding} from './rebuild.ts'
import {replacing} from './replacing.ts'
import type {Work} from './patch-work.ts'

/** A document after a patch. */
export interface Patched {
  /** The document, without the stamp of the transaction. It shares unchanged values with the one before. */
  readonly document: Document
  /** Operations with the same result in `@sanity/mutator`: those of the patch if possible. */
  readonly operations: PatchOperations
}

/**
 * Prepares a patch for documents. It selects as `@sanity/json-match` does. A missing attribute is made, a missing array
 * element never.
 *
 * `@sanity/mutator` applies some selections wrongly or not at all, such as empty ranges, and its time may grow with a
 * power of the document's size. So the lake applies patches itself, and returns operations that the mutator of the
 * Studio applies rightly.
 *
 * Preparing and applying throw `PathFault`, and errors for impossible patches.
 */
export function preparePatch(patch: PatchOperations, work: Work): (document: Document) => Patched {
  const operations = operationsOf(patch, work)
  return (before) => {
    work.begin(before._id)
    const rebuilding = new Rebuilding(work)
    let document = before
    let strays = false
    for (const operation of operations) {
      const done = operation(document, work)
      strays ||= done.strays
      if (done.edits.size === 0) continue
      if (done.edits.has(done.root)) throw new Error('A path of it selects the document itself')
      if (done.bytes > limits.documentBytes) throw tooLarge()
      document = rebuilding.rebuild(done.root, done.edits) as Document
      if (work.write(before._id, done.bytes)) checkSize(document, work)
    }
    return {document, operations: strays ? replacing(before, document) : patch}
  }
}

/** The bytes of a document that are written in the time in which a path visits one value. */
const bytesPerStep = 50

/** The JSON of a much too large document would exceed the longest string. */
function checkSize(document: Document, work: Work): void {
  work.spend(limits.documentBytes / bytesPerStep)
  if (Buffer.byteLength(JSON.stringify(document)) > limits.documentBytes) throw tooLarge()
}

function tooLarge(): Error {
  return new Error(`The document would have more than ${limits.documentBytes} bytes`)
}
