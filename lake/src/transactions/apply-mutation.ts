import {randomUUID} from 'node:crypto'

import {Mutation as Mutator} from '@sanity/mutator'

import {faultOfDocumentId, jsonOf, type Document, type DocumentStub} from '../document.ts'
import {type LakeError, mutationError, reasonOf} from '../errors.ts'
import {limits} from '../limits.ts'
import {faultOfDocument} from './attributes.ts'
import type {Mutation, PatchOperations, Selection} from './mutation.ts'
import {checkPaths} from './patch-paths.ts'
import type {WorkingSet} from './working-set.ts'

/** What mutations of one transaction share. */
export interface TransactionContext {
  readonly transactionId: string
  /** The moment of the transaction as documents carry it: ISO 8601 to the second, as the hosted lake has it. */
  readonly documentTime: string
  /** The ids of the documents that a query gives at this point of the transaction. */
  readonly select: (query: string, params: Readonly<Record<string, unknown>>) => string[]
}

/**
 * Carries out one mutation on the working set, by the rules of the HTTP API; patches by `@sanity/mutator`.
 * Throws a mutation error that names the mutation by its index, and then the transaction must be given up.
 */
export function applyMutation(
  working: WorkingSet,
  mutation: Mutation,
  index: number,
  context: TransactionContext,
): void {
  switch (mutation.kind) {
    case 'create':
    case 'createIfNotExists':
    case 'createOrReplace':
      create(working, mutation.kind, mutation.document, index, context)
      return
    case 'delete':
      for (const id of idsOf(mutation.selection, context)) {
        checkRevision(working, id, mutation.ifRevision, index)
        remove(working, id)
      }
      return
    case 'patch':
      for (const id of idsOf(mutation.selection, context)) {
        patch(working, id, mutation, index, context)
      }
      return
    default:
      mutation satisfies never
  }
}

function create(
  working: WorkingSet,
  kind: 'create' | 'createIfNotExists' | 'createOrReplace',
  stub: DocumentStub,
  index: number,
  context: TransactionContext,
): void {
  const id = idFor(stub)
  const fault = faultOfDocumentId(id)
  if (fault) throw refused(400, index, 'validationError', fault, {id})
  const existing = working.get(id)
  if (existing && kind === 'create') {
    throw refused(
      409,
      index,
      'documentAlreadyExistsError',
      `Document by ID "${id}" already exists`,
      {id},
    )
  }
  if (existing && kind === 'createIfNotExists') {
    working.skip(id, {[kind]: stub})
    return
  }
  const createdAt = stub._createdAt ?? context.documentTime
  const document = stamped({...stub, _id: id, _createdAt: createdAt}, context)
  checkDocument(document, index)
  working.set(id, document, existing ? 'update' : 'create', {[kind]: document})
}

/** An id that ends in a dot is a prefix for a random one. */
function idFor({_id: id}: DocumentStub): string {
  if (!id) return randomUUID()
  return id.endsWith('.') ? `${id}${randomUUID()}` : id
}

function remove(working: WorkingSet, id: string): void {
  const mutation = {delete: {id}}
  if (working.get(id)) working.set(id, null, 'delete', mutation)
  else working.skip(id, mutation)
}

function patch(
  working: WorkingSet,
  id: string,
  {operations, ifRevision}: {operations: PatchOperations; ifRevision?: string},
  index: number,
  context: TransactionContext,
): void {
  const before = working.get(id)
  if (!before) {
    throw refused(
      409,
      index,
      'documentNotFoundError',
      `The document with the ID "${id}" was not found`,
      {id},
    )
  }
  checkRevision(working, id, ifRevision, index)
  const mutation = {patch: {id, ...operations}}
  const patched = runMutator(mutation, before, index)
  for (const attribute of ['_id', '_type'] as const) {
    if (patched[attribute] !== before[attribute]) {
      throw refused(
        409,
        index,
        'validationError',
        `Cannot modify immutable attribute "${attribute}" of document "${id}"`,
        {id},
      )
    }
  }
  const after = stamped(patched, context)
  checkDocument(after, index)
  working.set(id, after, 'update', mutation)
}

function runMutator(mutation: {patch: {id: string}}, before: Document, index: number): Document {
  try {
    checkPaths(mutation)
    return new Mutator({mutations: [mutation]}).apply(before) as Document
  } catch (error) {
    const {id} = mutation.patch
    const reason = reasonOf(error)
    throw refused(
      400,
      index,
      'validationError',
      `The patch of document "${id}" cannot be applied: ${reason}`,
      {id},
    )
  }
}

function stamped(document: DocumentStub, context: TransactionContext): Document {
  return {...document, _rev: context.transactionId, _updatedAt: context.documentTime} as Document
}

function checkRevision(
  working: WorkingSet,
  id: string,
  expected: string | undefined,
  index: number,
): void {
  if (expected === undefined) return
  const current = working.get(id)?._rev
  if (current === expected) return
  const description = current
    ? `Document "${id}" has unexpected revision ID ("${current}"), expected "${expected}"`
    : `Document "${id}" does not exist, expected it with revision ID "${expected}"`
  throw refused(409, index, 'documentRevisionIDDoesNotMatchError', description, {
    id,
    currentRevisionID: current ?? '',
    expectedRevisionID: expected,
  })
}

function checkDocument(document: Document, index: number): void {
  const {_id: id} = document
  const fault = faultOfDocument(document) ?? faultOfCreatedAt(document)
  if (fault) throw refused(400, index, 'validationError', `Document "${id}": ${fault}`, {id})
  const bytes = Buffer.byteLength(jsonOf(document))
  if (bytes > limits.documentBytes) {
    const description = `Document "${id}" has ${bytes} bytes, more than the ${limits.documentBytes} that a document may have`
    throw refused(400, index, 'validationError', description, {id})
  }
}

function faultOfCreatedAt({_createdAt: moment}: Document): string | undefined {
  const isMoment =
    typeof moment === 'string' &&
    /^\d{4}-\d\d-\d\dT/.test(moment) &&
    !Number.isNaN(Date.parse(moment))
  return isMoment ? undefined : '"_createdAt" must be a moment in ISO 8601'
}

function idsOf(selection: Selection, {select}: TransactionContext): string[] {
  return 'id' in selection ? [selection.id] : select(selection.query, selection.params)
}

function refused(
  status: 400 | 409,
  index: number,
  type: string,
  description: string,
  details: Record<string, unknown>,
): LakeError {
  return mutationError(status, [{index, error: {type, description, ...details}}])
}
