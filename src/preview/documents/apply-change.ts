import {applyPatch} from 'mendoza'

import type {StoredDocument} from '../../content/stored-document.ts'
import type {DocumentChange} from './document-change.ts'

/**
 * The document after a change; what has not changed in it stays the very same object. Null when it is gone, `unknown`
 * when the change does not follow on what is known of the document.
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
