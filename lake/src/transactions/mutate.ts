import {randomUUID} from 'node:crypto'

import {LakeError} from '../errors.ts'
import type {Document} from '../document.ts'
import type {DatasetStore, DocumentChange} from '../storage/dataset-store.ts'
import {applyMutation, type TransactionContext} from './apply-mutation.ts'
import {withArrayKeys} from './array-keys.ts'
import {checkStrongReferences} from './check-references.ts'
import {effectsOf} from './effects.ts'
import type {MutateRequest, Mutation} from './mutation.ts'
import {WorkingSet, type Operation, type WorkingDocument} from './working-set.ts'

/** How a transaction is to be carried out. */
export interface MutateOptions {
  /** Who the log names as its author. */
  readonly author: string
  /** Works everything out and answers as if it were done, but stores nothing. */
  readonly dryRun?: boolean
  /** Gives every object in an array of the request a `_key`. */
  readonly autoGenerateArrayKeys?: boolean
  /** Answers the query of a mutation by query with the ids of the documents that it gives. */
  readonly select: (
    documents: readonly Document[],
    query: string,
    params: Readonly<Record<string, unknown>>,
  ) => string[]
}

/** What a transaction did: one result for each document that each mutation was for, in their order. */
export interface MutateResult {
  readonly transactionId: string
  readonly results: readonly {
    readonly id: string
    readonly operation: Operation
    /** The document after the transaction, or before it when it was deleted. */
    readonly document: Document | null
  }[]
}

/**
 * Carries out a transaction of mutations: all of them or none, durable when this returns. A transaction whose mutations
 * had nothing to do (only documents that already exist, or are already gone) is not logged.
 * Throws a mutation error when one is refused, and a conflict when the transaction id is taken.
 */
export function mutate(
  store: DatasetStore,
  request: MutateRequest,
  {author, dryRun = false, autoGenerateArrayKeys = false, select}: MutateOptions,
): MutateResult {
  const now = new Date().toISOString()
  const working = new WorkingSet((id) => store.get(id))
  const context: TransactionContext = {
    transactionId: request.transactionId ?? randomUUID(),
    documentTime: `${now.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`,
    select: (query, params) => select(documentsDuring(store, working), query, params),
  }
  return store.transact(() => {
    checkTransactionId(store, context.transactionId)
    for (const [index, mutation] of request.mutations.entries()) {
      applyMutation(working, autoGenerateArrayKeys ? keyed(mutation) : mutation, index, context)
    }
    checkStrongReferences(working, store)
    if (!dryRun) write(store, working, context.transactionId, now, author)
    return resultOf(working, context.transactionId)
  })
}

/** All documents as they are at this point of the transaction, in the order of their ids. */
function documentsDuring(store: DatasetStore, working: WorkingSet): Document[] {
  const ids = new Set([...store.ids(), ...working.touched.keys()])
  return [...ids].sort().flatMap((id) => working.get(id) ?? [])
}

function keyed(mutation: Mutation): Mutation {
  if ('document' in mutation) return {...mutation, document: withArrayKeys(mutation.document)}
  if ('operations' in mutation) return {...mutation, operations: withArrayKeys(mutation.operations)}
  return mutation
}

function checkTransactionId(store: DatasetStore, id: string): void {
  if (!store.hasTransaction(id)) return
  const description = `A transaction with the ID "${id}" already exists in this dataset`
  throw new LakeError('conflict', 409, description, {
    error: {type: 'transactionAlreadyExistsError', description},
  })
}

function write(
  store: DatasetStore,
  working: WorkingSet,
  id: string,
  timestamp: string,
  author: string,
): void {
  const changes = [...working.touched].flatMap(([documentId, document]) =>
    changeOf(documentId, document),
  )
  if (changes.length === 0) return
  for (const [documentId, {after}] of working.touched) {
    if (after) store.put(after)
    else store.remove(documentId)
  }
  const mutations = working.carriedOut.filter(({operation}) => operation !== 'none')
  store.append({
    id,
    timestamp,
    author,
    mutations: mutations.map(({mutation}) => mutation),
    changes,
  })
}

/** A document that a transaction both made and removed has no change. */
function changeOf(documentId: string, {before, after}: WorkingDocument): DocumentChange[] {
  if (!before && !after) return []
  const transition = !before ? 'appear' : after ? 'update' : 'disappear'
  return [
    {documentId, transition, previousRev: before?._rev ?? null, effects: effectsOf(before, after)},
  ]
}

function resultOf(working: WorkingSet, transactionId: string): MutateResult {
  const results = working.carriedOut.map(({id, operation}) => ({
    id,
    operation,
    document: working.get(id) ?? working.touched.get(id)?.before ?? null,
  }))
  return {transactionId, results}
}
