import {publishedId, type Document} from '../document.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {documentAfter, lastStateOf} from './document-state.ts'

/** The requested state of documents: after a transaction, at a moment, or the last one before their removal. */
export type HistoryMoment =
  | {readonly revision: string}
  | {readonly time: string}
  | {readonly last: true}

/**
 * Returns documents of the past. Ids without a document at that time are left out. For a draft that a revision does not
 * have, returns the published document of that revision, because clients look there for documents that were published
 * directly.
 */
export function documentsAt(
  store: DatasetStore,
  ids: readonly string[],
  moment: HistoryMoment,
): Document[] {
  if ('last' in moment) return ids.flatMap((id) => lastStateOf(store, id) ?? [])
  const seq = 'time' in moment ? store.log.seqAt(moment.time) : store.log.seqOf(moment.revision)
  // Before the first transaction there was nothing, or nothing that the log still knows.
  if (seq === undefined || seq === 0) return []
  return ids.flatMap((id) => {
    const document = documentAfter(store, id, seq)
    if (document || ids.length > 1) return document ?? []
    return documentAfter(store, publishedId(id), seq) ?? []
  })
}
