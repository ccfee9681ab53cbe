import {layerOf, releaseDocumentId} from '../document.ts'
import type {Fields} from './action.ts'
import {existing, type Lookup} from './handler.ts'

/**
 * Throws an action error unless the release of a version exists and accepts another document. Drafts are in no release.
 */
export function checkOpenFor(fields: Fields, lookup: Lookup, id: string): void {
  const releaseId = layerOf(id)
  if (releaseId === 'drafts') return
  const {state} = existing(fields, lookup, releaseDocumentId(releaseId))
  if (state === 'active') return
  throw fields.conflict(
    'validationError',
    `Release "${releaseId}" is ${String(state)}: only the documents of an active one can change`,
  )
}
