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
 * The events of a document, a draft or a version, newest first. Only transactions that touched this very document give
 * events; for a version, changes of its release's schedule do too. Edits of drafts and versions are no events.
 * Follows what Studio's event store expects (`sanity`, `src/core/store/events`).
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

/** Derives the events of one document, transaction by transaction. */
class EventTeller {
  /** The documents whose transactions matter. */
  readonly ids: readonly string[]
  readonly #store: DatasetStore
  readonly #id: string
  readonly #published: string
  /** The last event that scheduled the version; its `state` records the outcome. */
  #schedule: {state?: string} = {}

  constructor(store: DatasetStore, id: string) {
    this.#store = store
    this.#id = id
    this.#published = publishedId(id)
    const inRelease = id !== this.#published && layerOf(id) !== 'drafts'
    this.ids = inRelease ? [id, releaseDocumentId(layerOf(id))] : [id]
  }

  eventsOf(transaction: LoggedTransaction): DocumentEvent[] {
    const {timestamp, author, changes} = transaction
    const change = changes.find(({documentId}) => documentId === this.#id)
    const told = change ? this.#tell(transaction, change) : this.#scheduled(transaction)
    return told ? [Object.assign(told, {timestamp, author, documentId: this.#published})] : []
  }

  #tell(transaction: LoggedTransaction, change: DocumentChange): Told | undefined {
    const live = transaction.changes.find(({documentId}) => documentId === this.#published)
    if (change === live) return this.#ofPublished(transaction, live)
    const {documentId, transition, previousRev} = change
    const shared = live && this.#ofPublished(transaction, live)
    if (shared?.versionId === documentId) {
      if (transition === 'disappear') this.#schedule.state = 'published'
      return shared
    }
    if (transition === 'update') return undefined
    if (transition === 'appear') {
      return {type: 'createDocumentVersion', ...versionMembers(documentId, transaction.id)}
    }
    if (shared?.type === 'deleteDocumentGroup') return shared
    return {
      type: 'deleteDocumentVersion',
      ...versionMembers(documentId, previousRev ?? transaction.id),
    }
  }

  #ofPublished(transaction: LoggedTransaction, {transition}: DocumentChange): Told {
    const versions = transaction.changes.filter((change) => this.#isVersion(change))
    if (transition === 'disappear') return this.#gone(transaction, versions)
    const {id: revisionId} = transaction
    const [moved] = versions
      .filter((version) => version.transition === 'disappear')
      .sort((a, b) => rank(transaction, b) - rank(transaction, a))
    if (moved) return this.#publish(transaction, moved)
    return {type: transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument', revisionId}
  }

  #publish(transaction: LoggedTransaction, moved: DocumentChange): Told {
    const {seq, id: revisionId} = transaction
    const byRelease = isOfChangedRelease(transaction, moved)
    const release = releaseDocumentId(layerOf(moved.documentId))
    const state = byRelease ? documentAfter(this.#store, release, seq - 1)?.state : undefined
    const cause = state === 'scheduled' ? 'release.schedule' : 'release.publish'
    return {
      type: 'publishDocumentVersion',
      revisionId,
      publishCause: byRelease ? cause : 'document.publish',
      ...versionMembers(moved.documentId, moved.previousRev ?? revisionId),
    }
  }

  /** Deleted, unless a version took its place, the draft was there beside it, or a release unpublished it. */
  #gone(transaction: LoggedTransaction, versions: readonly DocumentChange[]): Told {
    const type = 'unpublishDocument'
    const told = versions.find((version) => isOfChangedRelease(transaction, version))
    if (told?.transition === 'disappear') {
      return {type, ...versionMembers(told.documentId, told.previousRev ?? transaction.id)}
    }
    const made = versions.find(({transition}) => transition === 'appear')
    if (made) return {type, ...versionMembers(made.documentId, transaction.id)}
    const draft = `drafts.${this.#published}`
    const kept = this.#revisionAt(draft, transaction)
    return kept === undefined
      ? {type: 'deleteDocumentGroup'}
      : {type, ...versionMembers(draft, kept)}
  }

  #scheduled(transaction: LoggedTransaction): Told | undefined {
    const change = scheduleChange(transaction, releaseDocumentId(layerOf(this.#id)))
    const revision = change && this.#revisionAt(this.#id, transaction)
    if (change === undefined || revision === undefined) return undefined
    const members = versionMembers(this.#id, revision)
    if ('publishAt' in change) {
      const event = {type: 'scheduleDocumentVersion', ...members, state: 'pending', ...change}
      this.#schedule = event
      return event
    }
    this.#schedule.state = 'unscheduled'
    return {type: 'unscheduleDocumentVersion', ...members}
  }

  #isVersion({documentId}: DocumentChange): boolean {
    return documentId !== this.#published && publishedId(documentId) === this.#published
  }

  /** The revision of a document after a transaction. */
  #revisionAt(id: string, {seq}: LoggedTransaction): string | undefined {
    const last = this.#store.log.lastChangeUpTo(id, seq)
    return last?.transition === 'disappear' ? undefined : last?.id
  }
}

/** The order in which removed versions count as the published one: a release's first, then the draft. */
function rank(transaction: LoggedTransaction, version: DocumentChange): number {
  if (isOfChangedRelease(transaction, version)) return 2
  return layerOf(version.documentId) === 'drafts' ? 1 : 0
}

/** Returns whether the release of a version changed in the same transaction. */
function isOfChangedRelease({changes}: LoggedTransaction, {documentId}: DocumentChange): boolean {
  const release = releaseDocumentId(layerOf(documentId))
  return changes.some((other) => other.documentId === release)
}

function versionMembers(versionId: string, versionRevisionId: string) {
  const layer = layerOf(versionId)
  return {versionId, versionRevisionId, ...(layer === 'drafts' ? {} : {releaseId: layer})}
}
