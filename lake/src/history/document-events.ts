import {layerOf, publishedId} from '../document.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import type {DocumentChange, LoggedTransaction} from '../storage/transaction-log.ts'

/** Something that happened to a document as editors see it: it was created, published, unpublished or deleted. */
export interface DocumentEvent {
  readonly type: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  readonly [member: string]: unknown
}

/**
 * The events of a document, a draft or a version, newest first. They follow from which documents of its group appeared
 * and disappeared together in a transaction; edits are no events.
 */
export function documentEvents(store: DatasetStore, id: string): DocumentEvent[] {
  const published = publishedId(id)
  const ids = id === published ? [published, `drafts.${published}`] : [published, id]
  return store.log
    .ofDocuments(ids)
    .flatMap((transaction) => eventOf(transaction, published, ids) ?? [])
    .toReversed()
}

function eventOf(
  transaction: LoggedTransaction,
  documentId: string,
  ids: readonly string[],
): DocumentEvent | undefined {
  const {id: revision, timestamp, author, changes} = transaction
  const base = {timestamp, author, documentId}
  const live = changes.find((change) => change.documentId === documentId)
  const version = changes.find((change) => change !== live && ids.includes(change.documentId))
  if (live && live.transition !== 'disappear' && version?.transition === 'disappear') {
    const cause = {type: 'document.publish'}
    return {
      ...base,
      type: 'publishDocumentVersion',
      revisionId: revision,
      publishCause: cause,
      ...versionMembers(version, version.previousRev ?? revision),
    }
  }
  if (live?.transition === 'disappear') {
    if (version?.transition === 'disappear' || !version) {
      return {...base, type: 'deleteDocumentGroup'}
    }
    return {...base, type: 'unpublishDocument', ...versionMembers(version, revision)}
  }
  if (live) {
    const type = live.transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument'
    return {...base, type, revisionId: revision}
  }
  if (version?.transition === 'appear') {
    return {...base, type: 'createDocumentVersion', ...versionMembers(version, revision)}
  }
  if (version?.transition === 'disappear') {
    const last = version.previousRev ?? revision
    return {...base, type: 'deleteDocumentVersion', ...versionMembers(version, last)}
  }
  return undefined
}

function versionMembers({documentId: versionId}: DocumentChange, versionRevisionId: string) {
  const layer = layerOf(versionId)
  return {versionId, versionRevisionId, ...(layer === 'drafts' ? {} : {releaseId: layer})}
}
