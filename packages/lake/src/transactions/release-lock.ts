import {isObject, layerOf, releaseDocumentId, type Document} from '../document.ts'
import {mutationError} from '../errors.ts'
import {faultOfMoment} from '../timestamp.ts'
import {variantPlaceOf} from '../variants.ts'
import type {WorkingSet} from './working-set.ts'

const releasePrefix = releaseDocumentId('')

/**
 * Throws a conflict when a release locks a document. Scheduled and ended releases lock their versions. The document of a
 * scheduled release is locked, too. `document` is the stored one, or the one to be stored. Only actions on releases skip
 * this check.
 */
export function checkUnlocked(
  working: WorkingSet,
  id: string,
  document: Document | null,
  index: number,
): void {
  if (id.startsWith(releasePrefix)) {
    if (working.get(id)?.state !== 'scheduled') return
    throw locked(id, index, `Document "${id}" is that of a scheduled release: unschedule it first`)
  }
  if (!id.startsWith('versions.')) return
  // A document of a variant names its release in its content, not in its id.
  const releaseId = (document && variantPlaceOf(document)?.bundle) ?? layerOf(id)
  const state = working.get(releaseDocumentId(releaseId))?.state
  if (typeof state !== 'string' || state === 'active') return
  const remedy = state === 'scheduled' ? ': unschedule it first' : ''
  throw locked(
    id,
    index,
    `Release "${releaseId}" is ${state}: only the documents of an active one can change${remedy}`,
  )
}

function locked(id: string, index: number, description: string) {
  return mutationError(409, [{index, error: {type: 'validationError', description, id}}])
}

/** Returns the reason why the document of a release cannot be stored, if there is one. */
export function faultOfRelease({_id: id, publishAt, metadata}: Document): string | undefined {
  if (!id.startsWith(releasePrefix)) return undefined
  const intended = isObject(metadata) ? metadata.intendedPublishAt : undefined
  for (const [name, value] of Object.entries({publishAt, 'metadata.intendedPublishAt': intended})) {
    const fault = value === undefined || value === null ? undefined : faultOfMoment(value)
    if (fault) return `"${name}": ${fault}`
  }
  return undefined
}
