import {layerOf, releaseDocumentId, type Document} from '../document.ts'
import type {Fields} from './action.ts'
import {existing, type Lookup} from './handler.ts'

/**
 * Throws an action error unless the release that an id is a version of is there and takes another document. Drafts are
 * in no release.
 */
export function checkOpenFor(fields: Fields, lookup: Lookup, id: string): void {
  const releaseId = layerOf(id)
  if (releaseId === 'drafts') return
  checkActive(fields, releaseId, existing(fields, lookup, releaseDocumentId(releaseId)))
}

/** Throws an action error when the release that a document is a version of is scheduled: its documents are locked. */
export function checkUnlocked(fields: Fields, lookup: Lookup, id: string): void {
  const releaseId = layerOf(id)
  const release = lookup.get(releaseDocumentId(releaseId))
  if (release) checkActive(fields, releaseId, release)
}

function checkActive(fields: Fields, releaseId: string, {state}: Document): void {
  if (state === 'active') return
  throw fields.conflict(
    'validationError',
    `Release "${releaseId}" is ${String(state)}: only the documents of an active one can change`,
  )
}
