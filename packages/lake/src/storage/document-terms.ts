import type {Document} from '../document.ts'
import {isScalar, keyOf, otherKey} from './index-key.ts'

/** Names of attributes from the document on; after the last one may stand `[]`, the elements of the array there. */
export type FieldPath = readonly string[]

/** A value of a document for lookups. */
export interface Term {
  readonly path: FieldPath
  readonly key: Buffer
}

/** The step to the elements of an array; it stands only at the end, where no attribute of an indexed path does. */
export const elements = '[]'

/** The depth of attributes to which values are indexed. */
const indexedDepth = 5

/**
 * Yields the terms for looking up a document. These are the scalar at each path of attributes, a mark for an object or
 * an array, and the scalars in an array. Inside the objects of an array only references are indexed.
 */
export function* termsOf(document: Document): Generator<Term, void> {
  yield* termsIn(document, [])
}

function* termsIn(object: object, parent: FieldPath): Generator<Term, void> {
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === undefined) continue
    const path = [...parent, name]
    if (!isIndexedPath(path)) continue
    if (isScalar(value)) {
      yield {path, key: keyOf(value)}
      continue
    }
    yield {path, key: otherKey}
    if (Array.isArray(value)) yield* elementTerms(value, path)
    else if (path.length < indexedDepth) yield* termsIn(value as object, path)
  }
}

function* elementTerms(array: readonly unknown[], path: FieldPath): Generator<Term, void> {
  const scalars = new Set(array.filter(isScalar))
  for (const value of scalars) yield {path: [...path, elements], key: keyOf(value)}
}

/**
 * Whether a path of attributes is indexed. The `url` of an asset depends on where the lake is; types and ids have
 * columns of their own.
 */
export function isIndexedPath(path: FieldPath): boolean {
  if (path.length === 0 || path.length > indexedDepth || path.includes(elements)) return false
  return path.length > 1 || !['_id', '_type', '_originalId', 'url'].includes(path[0] ?? '')
}
