import {applyPatch} from 'mendoza'

import type {Document} from '../document.ts'
import {documentAfter} from '../history/document-state.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import type {DocumentChange, LoggedTransaction} from '../storage/transaction-log.ts'

/** A change with the document before and after it, null where it did not exist. */
export interface ChangedDocument extends DocumentChange {
  readonly before: Document | null
  readonly after: Document | null
}

/** How many transactions, and how many states of documents, are kept: listeners ask for the same within a moment. */
const kept = 64

/** The documents that transactions of the log changed, worked out from the log once for all listeners. */
export class ChangedDocuments {
  readonly #store: DatasetStore
  readonly #bySeq = new Map<number, readonly ChangedDocument[]>()
  readonly #byRevision = new Map<string, Document>()

  constructor(store: DatasetStore) {
    this.#store = store
  }

  of(transaction: LoggedTransaction): readonly ChangedDocument[] {
    const known = this.#bySeq.get(transaction.seq)
    if (known) return known
    const changed = transaction.changes.map((change) => this.#changed(change, transaction))
    keep(this.#bySeq, transaction.seq, changed)
    return changed
  }

  #changed(change: DocumentChange, {seq, id}: LoggedTransaction): ChangedDocument {
    const {documentId, previousRev} = change
    // Who follows the log comes from the state before: to go back from the current one would take as long as all that
    // has happened since.
    const known = this.#byRevision.get(`${documentId}@${previousRev}`)
    const after = known
      ? patched(known, change.effects.apply, id)
      : (documentAfter(this.#store, documentId, seq) ?? null)
    const before =
      previousRev === null ? null : (known ?? patched(after, change.effects.revert, previousRev))
    if (after) keep(this.#byRevision, `${documentId}@${id}`, after)
    return {...change, before, after}
  }
}

function patched(from: Document | null, patch: readonly unknown[], rev: string): Document | null {
  const {_rev, ...content} = from ?? {_rev: ''}
  const to = applyPatch(from && content, [...patch]) as object | null
  return to && ({...to, _rev: rev} as Document)
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > kept && oldest !== undefined) map.delete(oldest)
}
