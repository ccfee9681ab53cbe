import type {Document} from '../document.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {applyMutation, checkPatched} from './apply-mutation.ts'
import {withKeys} from './array-keys.ts'
import type {Mutation} from './mutation.ts'
import {transact, type TransactOptions} from './transact.ts'
import type {Operation, WorkingSet} from './working-set.ts'

/** The options of a request to `/data/mutate`. */
export interface MutateOptions extends TransactOptions {
  /** Gives every object in an array of the request a `_key`. */
  readonly autoGenerateArrayKeys?: boolean
}

/** The results of a transaction: one for each document that each mutation was for, in their order. */
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
 * Performs mutations as one transaction. Throws a mutation error when one is refused, and the errors of {@link
 * transact}.
 */
export function mutate(
  store: DatasetStore,
  mutations: readonly Mutation[],
  {autoGenerateArrayKeys = false, ...options}: MutateOptions,
): MutateResult {
  const {transactionId, working} = transact(store, options, (set, context) => {
    for (const [index, mutation] of mutations.entries()) {
      applyMutation(
        set,
        autoGenerateArrayKeys ? withKeys(mutation, index) : mutation,
        index,
        context,
      )
    }
    checkPatched(set)
  })
  return resultOf(working, transactionId)
}

function resultOf(working: WorkingSet, transactionId: string): MutateResult {
  const results = working.carriedOut.map(({id, operation}) => ({
    id,
    operation,
    document: working.get(id) ?? working.touched.get(id)?.before ?? null,
  }))
  return {transactionId, results}
}
