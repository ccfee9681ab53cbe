import {isDeepStrictEqual} from 'node:util'

import {isObject, publishedId, type Document} from '../document.ts'
import type {Mutation} from '../transactions/mutation.ts'
import type {Lookup} from './handler.ts'
import * as mutations from './mutations.ts'

/**
 * Returns what becomes of the draft when its scheduled copy is published. A draft with the same content goes, as it does
 * when it is published itself. A draft that was edited after the copy counts as newer than what is published; it gets the
 * same `_updatedAt`. Any other draft stays as it is.
 */
export function draftAfterRelease(
  release: Document,
  version: Document,
  {get}: Pick<Lookup, 'get'>,
): Mutation[] {
  if (!isObject(release.metadata) || release.metadata.cardinality !== 'one') return []
  const draft = get(`drafts.${publishedId(version._id)}`)
  if (!draft || (isObject(version._system) && version._system.delete === true)) return []
  if (isDeepStrictEqual(contentOf(draft), contentOf(version))) {
    return [mutations.remove(draft._id)]
  }
  return draft._updatedAt > version._updatedAt ? [mutations.patch(draft._id, {unset: []})] : []
}

/** Returns a document without the attributes that belong to one of its versions only. */
function contentOf({_id, _rev, _createdAt, _updatedAt, _system, ...content}: Document): object {
  return content
}
