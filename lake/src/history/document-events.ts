import {layerOf, publishedId, releaseDocumentId} from '../document.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import type {DocumentChange, LoggedTransaction} from '../storage/transaction-log.ts'
import {documentAfter} from './document-state.ts'
import {scheduleChange} from './schedule-change.ts'

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
 * and disappeared together in a transaction, and for a version from what its release was told; edits are no events.
 */
export function documentEvents(store: DatasetStore, id: string): DocumentEvent[] {
  const teller = new EventTeller(store, id)
  const events = store.log.ofDocuments(teller.ids).flatMap((entry) => teller.eventsOf(entry))
  return events.toReversed()
}

/** An event without what all events have. */
interface Told {
  readonly type: string
  readonly [member: string]: unknown
}

/** Tells the events of transactions one after another: what one means depends on what there was before. */
class EventTeller {
  /** The documents whose transactions are to be told. */
  readonly ids: readonly string[]
  readonly #store: DatasetStore
  readonly #published: string
  /** The draft or version that is told of beside the published document. */
  readonly #version: string
  /** The revision of the version, while it is there. */
  #versionRevision: string | undefined
  /** The last event that scheduled the version: it says what became of it. */
  #schedule: {state?: string} = {}

  constructor(store: DatasetStore, id: string) {
    this.#store = store
    this.#published = publishedId(id)
    this.#version = id === this.#published ? `drafts.${id}` : id
    const layer = layerOf(this.#version)
    const release = layer === 'drafts' ? [] : [releaseDocumentId(layer)]
    this.ids = [this.#published, this.#version, ...release]
  }

  eventsOf(transaction: LoggedTransaction): DocumentEvent[] {
    const {id, timestamp, author, changes} = transaction
    const version = changes.find(({documentId}) => documentId === this.#version)
    const told = this.#tell(transaction, version)
    if (version) this.#versionRevision = version.transition === 'disappear' ? undefined : id
    return told ? [Object.assign(told, {timestamp, author, documentId: this.#published})] : []
  }

  #tell(transaction: LoggedTransaction, version: DocumentChange | undefined): Told | undefined {
    const {id: revisionId, changes} = transaction
    const live = changes.find(({documentId}) => documentId === this.#published)
    if (live?.transition === 'disappear') return this.#gone(transaction, version)
    if (live) {
      const moved = version?.transition === 'disappear' ? version : this.#movedByRelease(changes)
      if (moved) return this.#publish(transaction, moved)
      const type = live.transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument'
      return {type, revisionId}
    }
    if (version?.transition === 'appear') {
      return {type: 'createDocumentVersion', ...versionMembers(version.documentId, revisionId)}
    }
    if (version?.transition === 'disappear') {
      const last = version.previousRev ?? revisionId
      return {type: 'deleteDocumentVersion', ...versionMembers(version.documentId, last)}
    }
    return version ? undefined : this.#scheduled(transaction)
  }

  #publish({seq, id: revisionId, changes}: LoggedTransaction, moved: DocumentChange): Told {
    this.#schedule.state = 'published'
    const release = releaseDocumentId(layerOf(moved.documentId))
    const byRelease = changes.some(({documentId}) => documentId === release)
    const state = byRelease ? documentAfter(this.#store, release, seq - 1)?.state : undefined
    const cause = state === 'scheduled' ? 'release.schedule' : 'release.publish'
    return {
      type: 'publishDocumentVersion',
      revisionId,
      publishCause: byRelease ? cause : 'document.publish',
      ...versionMembers(moved.documentId, moved.previousRev ?? revisionId),
    }
  }

  /** Deleted, unless a version took its place, was there beside it, or told its release to unpublish it. */
  #gone({id, changes}: LoggedTransaction, version: DocumentChange | undefined): Told {
    const type = 'unpublishDocument'
    const byRelease = this.#movedByRelease(changes)
    if (byRelease)
      return {type, ...versionMembers(byRelease.documentId, byRelease.previousRev ?? id)}
    if (version && version.transition !== 'disappear') {
      return {type, ...versionMembers(this.#version, id)}
    }
    if (!version && this.#versionRevision !== undefined) {
      return {type, ...versionMembers(this.#version, this.#versionRevision)}
    }
    return {type: 'deleteDocumentGroup'}
  }

  /** The version of this document that went when its release was published. */
  #movedByRelease(changes: readonly DocumentChange[]): DocumentChange | undefined {
    return changes.find(
      ({documentId, transition}) =>
        transition === 'disappear' &&
        documentId.startsWith('versions.') &&
        publishedId(documentId) === this.#published &&
        changes.some((other) => other.documentId === releaseDocumentId(layerOf(documentId))),
    )
  }

  #scheduled(transaction: LoggedTransaction): Told | undefined {
    const change = scheduleChange(transaction, releaseDocumentId(layerOf(this.#version)))
    if (!change || this.#versionRevision === undefined) return undefined
    const members = versionMembers(this.#version, this.#versionRevision)
    if ('publishAt' in change) {
      const {publishAt} = change
      const event = {type: 'scheduleDocumentVersion', ...members, state: 'pending', publishAt}
      this.#schedule = event
      return event
    }
    this.#schedule.state = 'unscheduled'
    return {type: 'unscheduleDocumentVersion', ...members}
  }
}

function versionMembers(versionId: string, versionRevisionId: string) {
  const layer = layerOf(versionId)
  return {versionId, versionRevisionId, ...(layer === 'drafts' ? {} : {releaseId: layer})}
}
