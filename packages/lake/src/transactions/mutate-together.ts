import {mutationError} from '../errors.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {mutate, type MutateOptions} from './mutate.ts'
import type {Mutation} from './mutation.ts'

/**
 * Performs transactions of mutations, all or none of them. References may lead to documents of later ones. Throws as
 * {@link mutate} does, and a conflict when a strong reference would dangle at the end.
 */
export function mutateTogether(
  store: DatasetStore,
  batches: Iterable<readonly Mutation[]>,
  options: Pick<MutateOptions, 'author' | 'committed' | 'select'>,
): void {
  const eachBatch: MutateOptions = {...options, ignoresLocks: true, checksNoReferences: true}
  store.transact(() => {
    for (const mutations of batches) mutate(store, mutations, eachBatch)
    const dangling = store.danglingReference()
    if (!dangling) return
    const {id, target: referenceID} = dangling
    const description = `Document "${id}" references non-existent document "${referenceID}"`
    const type = 'documentReferenceDoesNotExistError'
    throw mutationError(409, [{index: 0, error: {type, description, id, referenceID}}])
  })
}
