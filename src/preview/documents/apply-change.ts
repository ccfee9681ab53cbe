import {applyPatch} from 'mendoza'

import type {StoredDocument} from '../../content/stored-document.ts'
import type {DocumentChange} from './document-change.ts'

/**
 * Returns the document after a change; its unchanged parts stay the same objects. Null for a deleted document,
 * `unknown` when the change does not continue from the known revision.
 */
export function applyChange(
  known: StoredDocument | null,
  change: DocumentChange,
): StoredDocument | null | 'unknown' {
  const {previousRev, resultRev, isGone, effect} = change
  if (known?._rev === resultRev && !isGone) return known
  if (known?._rev !== previousRev) return 'unknown'
  if (isGone) return null
  if (!effect) return 'unknown'
  try {
    const after = applyPatch(withoutRevision(known), [...effect]) as StoredDocument | null
    return after === null || typeof after !== 'object' ? 'unknown' : {...after, _rev: resultRev}
  } catch {
    return 'unknown'
  }
}

function withoutRevision(document: StoredDocument | null): object | null {
  if (!document) return null
  const {_rev: _, ...rest} = document
  return rest
}
