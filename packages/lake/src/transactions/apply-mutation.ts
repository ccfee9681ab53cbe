import {randomUUID} from 'node:crypto'

import {
  draftPrefix,
  faultOfDocumentId,
  jsonOf,
  type Document,
  type DocumentStub,
} from '../document.ts'
import {type LakeError, mutationError, reasonOf} from '../errors.ts'
import {limits} from '../limits.ts'
import {faultOfDocument} from './attributes.ts'
import type {Mutation, Selection} from './mutation.ts'
import {preparePatch} from './patch/apply-patch.ts'
import {PathFault} from './patch/read-path.ts'
import {TooMuchWork, type Work} from './patch/patch-work.ts'
import {checkUnlocked, faultOfRelease} from './release-lock.ts'
import type {WorkingSet} from './working-set.ts'

/** The context that the mutations of one transaction share. */
export interface TransactionContext {
  readonly transactionId: string
  /** The moment of the transaction as documents carry it: ISO 8601 to the second, as the hosted lake has it. */
  readonly documentTime: string
  /** Counts what its patches do. */
  readonly work: Work
  /** Whether also the documents of a scheduled release may change: it is published, or unscheduled. */
  readonly ignoresLocks: boolean
  /** The author may change drafts, and no other documents. */
  readonly draftsOnly: boolean
  /** The ids of the documents that a query gives at this point of the transaction. */
  readonly select: (query: string, params: Readonly<Record<string, unknown>>) => string[]
}

/**
 * Carries out one mutation on the working set, by the rules of the HTTP API. A patched document is checked only as far
 * as the next patch needs it; {@link checkPatched} checks the rest at the end of the transaction. Throws a mutation
 * error that names the mutation by its index; the transaction must be given up then.
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
      for (const id of idsOf(mutation.selection, index, context)) {
        checkAllowed(working, id, index, context)
        checkRevision(working, id, mutation.ifRevision, index)
        remove(working, id)
      }
      return
    case 'patch':
      applyPatch(working, mutation, index, context)
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
  checkAllowed(working, id, index, context)
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
  checkAllowed(working, id, index, context, document)
  checkDocument(document, index)
  working.set(id, document, existing ? 'update' : 'create', {[kind]: document})
}

function checkAllowed(
  working: WorkingSet,
  id: string,
  index: number,
  {ignoresLocks, draftsOnly}: TransactionContext,
  document = working.get(id),
): void {
  if (draftsOnly && !id.startsWith(draftPrefix)) {
    const description = `Insufficient permissions: the role of this token may change drafts, and "${id}" is none`
    throw refused(403, index, 'insufficientPermissionsError', description, {id})
  }
  if (!ignoresLocks) checkUnlocked(working, id, document, index)
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

type PatchMutation = Extract<Mutation, {kind: 'patch'}>

function applyPatch(
  working: WorkingSet,
  mutation: PatchMutation,
  index: number,
  context: TransactionContext,
): void {
  const {operations, selection, ifRevision} = mutation
  const named = 'id' in selection ? selection.id : undefined
  const prepared = attempt(named, index, () => preparePatch(operations, context.work))
  for (const id of idsOf(selection, index, context)) {
    checkAllowed(working, id, index, context)
    const before = working.get(id)
    if (!before) {
      const description = `The document with the ID "${id}" was not found`
      throw refused(409, index, 'documentNotFoundError', description, {id})
    }
    checkRevision(working, id, ifRevision, index)
    const patched = attempt(id, index, () => prepared(before))
    checkUnchanged(before, patched.document, index)
    const after = stamped(patched.document, context)
    checkAllowed(working, id, index, context, after)
    working.setUnchecked(id, after, index, {patch: {id, ...patched.operations}})
  }
}

/** Does something with a patch, and says of what goes wrong which patch it was, and where in a path. */
function attempt<T>(id: string | undefined, index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const what = id === undefined ? 'The patch' : `The patch of document "${id}"`
    throw refused(400, index, 'validationError', `${what} cannot be applied: ${reasonOf(error)}`, {
      ...(id === undefined ? {} : {id}),
      ...(error instanceof PathFault ? {path: error.path, position: error.position} : {}),
    })
  }
}

function checkUnchanged(before: Document, after: Document, index: number): void {
  const {_id: id} = before
  for (const attribute of ['_id', '_type'] as const) {
    if (after[attribute] === before[attribute]) continue
    const description = `Cannot modify immutable attribute "${attribute}" of document "${id}"`
    throw refused(409, index, 'validationError', description, {id})
  }
}

/** Throws a mutation error when a document that a patch has changed is none that can be stored. */
export function checkPatched(working: WorkingSet): void {
  for (const [id, index] of working.unchecked) {
    const document = working.get(id)
    if (document) checkDocument(document, index)
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
  const fault = faultOfDocument(document) ?? faultOfCreatedAt(document) ?? faultOfRelease(document)
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

function idsOf(selection: Selection, index: number, {select}: TransactionContext): string[] {
  if ('id' in selection) return [selection.id]
  try {
    return select(selection.query, selection.params)
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    throw refused(400, index, 'validationError', error.message, {})
  }
}

function refused(
  status: 400 | 403 | 409,
  index: number,
  type: string,
  description: string,
  details: Record<string, unknown>,
): LakeError {
  return mutationError(status, [{index, error: {type, description, ...details}}])
}
