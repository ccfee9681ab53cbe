import {mutationError} from '../errors.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {referencesIn} from './references.ts'
import type {WorkingSet} from './working-set.ts'

/**
 * Checks that every strong reference has a target once the working set is stored: the references in changed documents,
 * and those to removed ones. Throws a conflict that names both ends.
 */
export function checkStrongReferences(working: WorkingSet, store: DatasetStore): void {
  for (const [id, {before, after}] of working.touched) {
    if (after) checkOutgoing(id, after, working)
    else if (before) checkIncoming(id, working, store)
  }
}

function checkOutgoing(id: string, document: object, working: WorkingSet): void {
  for (const {target, weak} of referencesIn(document)) {
    if (weak || working.get(target)) continue
    throw mutationError(409, [
      {
        index: indexOf(id, working),
        error: {
          type: 'documentReferenceDoesNotExistError',
          description: `Document "${id}" references non-existent document "${target}"`,
          id,
          referenceID: target,
        },
      },
    ])
  }
}

function checkIncoming(id: string, working: WorkingSet, store: DatasetStore): void {
  // Documents that this transaction also changes are checked by their later references.
  const referrers = store.strongReferrers(id).filter((referrer) => !working.has(referrer))
  if (referrers.length === 0) return
  const named = referrers
    .slice(0, 3)
    .map((referrer) => `"${referrer}"`)
    .join(', ')
  throw mutationError(409, [
    {
      index: indexOf(id, working),
      error: {
        type: 'documentHasExistingReferencesError',
        description: `Document "${id}" cannot be deleted as there are references to it from ${named}`,
        id,
        referencingIDs: referrers,
      },
    },
  ])
}

function indexOf(id: string, working: WorkingSet): number {
  return Math.max(
    0,
    working.carriedOut.findIndex((carried) => carried.id === id),
  )
}
