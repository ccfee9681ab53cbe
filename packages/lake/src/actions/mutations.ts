import type {DocumentStub} from '../document.ts'
import type {Mutation} from '../transactions/mutation.ts'

/** Creates a document; fails when its id is taken. */
export const create = (document: DocumentStub): Mutation => ({kind: 'create', document})

/** Creates a document unless its id is taken. */
export const createIfNotExists = (document: DocumentStub): Mutation => ({
  kind: 'createIfNotExists',
  document,
})

/** Creates a document, and replaces the one with its id, if there is one. */
export const createOrReplace = (document: DocumentStub): Mutation => ({
  kind: 'createOrReplace',
  document,
})

/** Deletes a document; fails when it has another revision than the given one. */
export const remove = (id: string, ifRevision?: string): Mutation => ({
  kind: 'delete',
  selection: {id},
  ifRevision,
})

/** Applies the operations of a patch to a document. */
export const patch = (id: string, operations: Readonly<Record<string, unknown>>): Mutation => ({
  kind: 'patch',
  selection: {id},
  operations,
})
