import {applyPatch} from 'mendoza'

import type {Document} from '../document.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'

/**
 * Returns a document after a transaction; undefined if it did not exist then. It reverts later changes by their
 * effects, so the time grows with their number.
 */
export function documentAfter(store: DatasetStore, id: string, seq: number): Document | undefined {
  const later = store.log.changesAfter(id, seq)
  if (later.length === 0) return store.get(id)
  const current = store.get(id)
  let content: object | null = current ? withoutRev(current) : null
  for (const {effects} of later) content = applyPatch(content, [...effects.revert]) as object | null
  return content ? ({...content, _rev: later.at(-1)?.previousRev} as Document) : undefined
}

/** Returns an existing document, or the last state of a removed one. */
export function lastStateOf(store: DatasetStore, id: string): Document | undefined {
  const current = store.get(id)
  if (current) return current
  const removal = store.log.changesAfter(id, 0)[0]
  return removal && documentAfter(store, id, removal.seq - 1)
}

function withoutRev({_rev, ...content}: Document): object {
  return content
}
