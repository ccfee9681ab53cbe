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

/** The number of kept states of documents. Followers of the log start from the state before. */
const kept = 64

/** The documents that transactions of the log changed, computed from the log. */
export class ChangedDocuments {
  readonly #store: DatasetStore
  readonly #byRevision = new Map<string, Document>()

  constructor(store: DatasetStore) {
    this.#store = store
  }

  of(transaction: LoggedTransaction): readonly ChangedDocument[] {
    return transaction.changes.map((change) => this.#changed(change, transaction))
  }

  #changed(change: DocumentChange, {seq, id}: LoggedTransaction): ChangedDocument {
    const {documentId, previousRev} = change
    // Reverting from the current state would take as long as all changes since then.
    const known = this.#byRevision.get(`${documentId}@${previousRev}`)
    const after = known
      ? patched(known, change.effects.apply, id)
      : (documentAfter(this.#store, documentId, seq) ?? null)
    const before =
      previousRev === null ? null : (known ?? patched(after, change.effects.revert, previousRev))
    if (after) this.#keep(`${documentId}@${id}`, after)
    return {...change, before, after}
  }

  #keep(revision: string, document: Document): void {
    this.#byRevision.delete(revision)
    this.#byRevision.set(revision, document)
    const [oldest] = this.#byRevision.keys()
    if (this.#byRevision.size > kept && oldest !== undefined) this.#byRevision.delete(oldest)
  }
}

function patched(from: Document | null, patch: readonly unknown[], rev: string): Document | null {
  const {_rev, ...content} = from ?? {_rev: ''}
  const to = applyPatch(from && content, [...patch]) as object | null
  return to && ({...to, _rev: rev} as Document)
}
