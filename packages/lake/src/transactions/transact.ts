import {randomUUID} from 'node:crypto'

import type {Document} from '../document.ts'
import {badRequest, LakeError} from '../errors.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import type {Commit, DocumentChange} from '../storage/transaction-log.ts'
import type {TransactionContext} from './apply-mutation.ts'
import {checkStrongReferences} from './check-references.ts'
import {effectsOf} from './effects.ts'
import {Work} from './patch/patch-work.ts'
import {WorkingSet, type WorkingDocument} from './working-set.ts'

/** The options of a transaction. */
export interface TransactOptions {
  /** Becomes the revision of every changed document; a random one when missing. */
  readonly transactionId?: string
  /** The author in the log. */
  readonly author: string
  /** Computes everything, but stores nothing. */
  readonly dryRun?: boolean
  /** Lets also the documents of a scheduled release change. */
  readonly ignoresLocks?: boolean
  /** Lets only drafts change. */
  readonly draftsOnly?: boolean
  /** Leaves it to the caller to check that strong references have targets. */
  readonly checksNoReferences?: boolean
  /** Called when the transaction is on disk, except for one without changes. */
  readonly committed?: (commit: Commit) => void
  /**
   * Returns the ids of the documents that the query of a mutation by query gives. It reads the stored documents, or,
   * when the transaction has changed some, all documents as they are at this point of it.
   */
  readonly select: (
    documents: readonly Document[] | undefined,
    query: string,
    params: Readonly<Record<string, unknown>>,
  ) => string[]
}

/**
 * Runs work on a working set as one transaction. The result and its log entry are stored atomically and durably. Work
 * without any mutation is not logged. Throws the errors of the work, and a conflict when the transaction id is taken or
 * a strong reference would dangle.
 */
export function transact(
  store: DatasetStore,
  {
    transactionId: given,
    author,
    dryRun = false,
    ignoresLocks = false,
    draftsOnly = false,
    checksNoReferences = false,
    committed,
    select,
  }: TransactOptions,
  carryOut: (working: WorkingSet, context: TransactionContext) => void,
): {transactionId: string; working: WorkingSet} {
  const transactionId = given ?? randomUUID()
  const now = new Date().toISOString()
  const working = new WorkingSet((id) => store.get(id))
  const work = new Work()
  const context: TransactionContext = {
    transactionId,
    documentTime: `${now.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`,
    work,
    ignoresLocks,
    draftsOnly,
    select: (query, params) => {
      const documents = documentsDuring(store, working)
      work.spend(documents?.length ?? 0)
      return select(documents, query, params)
    },
  }
  store.transact(() => {
    if (given !== undefined) checkTransactionId(store, given)
    carryOut(working, context)
    if (!checksNoReferences) checkStrongReferences(working, store)
    const commit = dryRun ? undefined : write(store, working, transactionId, now, author)
    if (commit && committed) store.whenCommitted(() => committed(commit))
  })
  return {transactionId, working}
}

/** All documents as they are at this point of the transaction, in the order of their ids, if it has changed any. */
function documentsDuring(store: DatasetStore, working: WorkingSet): Document[] | undefined {
  if (working.touched.size === 0) return undefined
  const ids = new Set([...store.ids(), ...working.touched.keys()])
  return [...ids].sort().flatMap((id) => working.get(id) ?? [])
}

const transactionIdForm = /^[\w.-]{1,128}$/

function checkTransactionId(store: DatasetStore, id: string): void {
  if (!transactionIdForm.test(id)) {
    throw badRequest(`Invalid transaction ID "${id}": 1 to 128 letters, digits, "_", "-" and "."`)
  }
  if (store.log.seqOf(id) === undefined) return
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
): Commit | undefined {
  const changes = [...working.touched].flatMap(([documentId, document]) =>
    changeOf(documentId, document),
  )
  if (changes.length === 0) return undefined
  for (const [documentId, {after}] of working.touched) {
    if (after) store.put(after)
    else store.remove(documentId)
  }
  const mutations = working.carriedOut.filter(({operation}) => operation !== 'none')
  const seq = store.log.append({
    id,
    timestamp,
    author,
    mutations: mutations.map(({mutation}) => mutation),
    changes,
  })
  return {seq, documentIds: changes.map(({documentId}) => documentId)}
}

/** A document that a transaction both made and removed has no change. */
function changeOf(documentId: string, {before, after}: WorkingDocument): DocumentChange[] {
  if (!before && !after) return []
  const transition = !before ? 'appear' : after ? 'update' : 'disappear'
  return [
    {documentId, transition, previousRev: before?._rev ?? null, effects: effectsOf(before, after)},
  ]
}
