import type {SanityClient} from '@sanity/client'

import {reasonOf} from '../../content/reason-of.ts'
import {listenToLake, type LakeEvent} from '../../connection/index.ts'
import {DOCUMENTS_BY_ID, SITE_MADE_OF} from '../../content/queries/index.ts'
import {lakeAway} from '../preview-error.ts'
import {applyChange} from './apply-change.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {changeOf, type DocumentChange} from './document-change.ts'

/** A watcher of some documents. */
export interface DocumentWatcher {
  /** The stored ids. */
  readonly ids: ReadonlySet<string>
  /** Called once for each transaction that changes any of the documents. */
  readonly onChange: () => void
}

/** The first and the longest pause before a retry, in milliseconds. */
const firstPause = 250
const longestPause = 5_000

/**
 * The current documents of the open pages. Each is read once and then follows the events of a listener. It is read
 * again only when an event does not continue from the known revision. The listener runs while there are watchers or
 * followers.
 */
export class DocumentStore {
  readonly #client: SanityClient
  readonly #documents = new Map<string, StoredDocument | null>()
  readonly #watchers = new Set<DocumentWatcher>()
  readonly #followers = new Set<() => void>()
  /** The changes that arrived during a read, checked after it. */
  readonly #heard = new Map<string, DocumentChange>()
  readonly #reading = new Map<string, Promise<void>>()
  readonly #stale = new Set<string>()
  readonly #changed = new Set<string>()
  readonly #onAway: (isAway: boolean) => void
  #listening: {readonly stop: () => void} | undefined
  #welcome: PromiseWithResolvers<void> | undefined
  #pause = firstPause
  #timer: NodeJS.Timeout | undefined
  #isAway = false

  /** Calls `onAway` when the lake stops answering, and when it answers again. */
  constructor(client: SanityClient, onAway: (isAway: boolean) => void) {
    this.#client = client.withConfig({perspective: 'raw', useCdn: false})
    this.#onAway = onAway
  }

  get isAway(): boolean {
    return this.#isAway
  }

  /** Returns a watched document that has been read; null when there is none. */
  get(id: string): StoredDocument | null {
    return this.#documents.get(id) ?? null
  }

  has(id: string): boolean {
    return this.#documents.has(id)
  }

  /** Watches until {@link DocumentStore.unwatch}. Unknown documents have to be read, see {@link DocumentStore.read}. */
  watch(watcher: DocumentWatcher): void {
    this.#watchers.add(watcher)
    if (!this.#listening) this.#listen()
  }

  unwatch(watcher: DocumentWatcher): void {
    this.#watchers.delete(watcher)
    for (const id of watcher.ids) if (!this.#isWatched(id)) this.#documents.delete(id)
    if (!this.#isUsed()) this.close()
  }

  /**
   * Calls `onTransaction` after every transaction, and whenever one may have been missed. Returns a function that stops
   * it.
   */
  follow(onTransaction: () => void): () => void {
    this.#followers.add(onTransaction)
    if (!this.#listening) this.#listen()
    return () => {
      this.#followers.delete(onTransaction)
      if (!this.#isUsed()) this.close()
    }
  }

  /**
   * Reads the documents that are not known yet. Throws `lake-away` when the lake does not answer. Watched documents are
   * retried, and their watchers are called.
   */
  async read(ids: Iterable<string>): Promise<void> {
    await this.#welcome?.promise
    const missing = [...ids].filter((id) => !this.#documents.has(id))
    const unread = missing.filter((id) => !this.#reading.has(id))
    if (unread.length > 0) this.#fetch(unread).catch(() => this.#readLater(unread))
    await Promise.all(missing.flatMap((id) => this.#reading.get(id) ?? []))
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#listening?.stop()
    this.#listening = undefined
    this.#welcome?.resolve()
    this.#welcome = undefined
    this.#documents.clear()
    this.#stale.clear()
    this.#setAway(false)
  }

  #listen(): void {
    this.#welcome ??= Promise.withResolvers()
    const options = {
      effectFormat: 'mendoza',
      includeAllVersions: true,
      visibility: 'transaction',
      tag: 'preview',
    } as const
    this.#listening = listenToLake(this.#client, SITE_MADE_OF, options, (event) =>
      this.#hear(event),
    )
  }

  #hear(event: LakeEvent): void {
    switch (event.type) {
      case 'changed':
        this.#follow(changeOf(event.mutation))
        break
      case 'away':
        this.#setAway(true)
        this.#failWelcome('it does not answer')
        break
      case 'resumed':
        this.#setAway(false)
        break
      case 'listening':
        this.#setAway(false)
        this.#welcome?.resolve()
        this.#welcome = undefined
        for (const id of this.#documents.keys()) this.#stale.add(id)
        this.#readStale()
        this.#tellFollowers()
        break
      case 'refused':
        this.#setAway(true)
        this.#failWelcome(reasonOf(event.error))
        this.#listening = undefined
        this.#tryLater()
    }
  }

  /** Rejects the reads that wait for the lake now. Later ones wait for the next attempt. */
  #failWelcome(reason: string): void {
    if (!this.#welcome) return
    this.#welcome.promise.catch(() => undefined)
    this.#welcome.reject(lakeAway(reason))
    this.#welcome = Promise.withResolvers()
    this.#welcome.promise.catch(() => undefined)
  }

  #follow(change: DocumentChange): void {
    const {documentId: id, hasMore} = change
    if (this.#reading.has(id)) this.#heard.set(id, change)
    else if (this.#documents.has(id)) {
      const before = this.#documents.get(id) ?? null
      const after = applyChange(before, change)
      if (after === 'unknown') this.#stale.add(id)
      else if (after !== before) {
        this.#documents.set(id, after)
        this.#changed.add(id)
      }
    }
    if (hasMore) return
    this.#tell()
    this.#readStale()
    this.#tellFollowers()
  }

  #tellFollowers(): void {
    for (const follower of this.#followers) follower()
  }

  #tell(): void {
    if (this.#changed.size === 0) return
    const changed = new Set(this.#changed)
    this.#changed.clear()
    for (const watcher of this.#watchers) {
      if ([...changed].some((id) => watcher.ids.has(id))) watcher.onChange()
    }
  }

  #readStale(): void {
    for (const id of this.#stale) {
      if (this.#isWatched(id)) continue
      this.#stale.delete(id)
      this.#documents.delete(id)
    }
    const ids = [...this.#stale].filter((id) => !this.#reading.has(id))
    if (ids.length === 0) return
    for (const id of ids) this.#stale.delete(id)
    void this.#fetchAgain(ids)
  }

  /** Reads documents and calls their watchers: always for a document that was unknown, otherwise if it changed. */
  async #fetchAgain(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.#documents.has(id))
    try {
      await this.#fetch(ids)
    } catch {
      this.#readLater(ids)
      return
    }
    for (const id of unknown) this.#changed.add(id)
    this.#tell()
  }

  #readLater(ids: readonly string[]): void {
    for (const id of ids) this.#stale.add(id)
    this.#tryLater()
  }

  /** Reads documents in one query. `#reading` holds their promise until it is settled. */
  #fetch(ids: readonly string[]): Promise<void> {
    const reading = this.#fetchNow(ids).finally(() => {
      for (const id of ids) this.#reading.delete(id)
      this.#readStale()
    })
    reading.catch(() => undefined)
    for (const id of ids) this.#reading.set(id, reading)
    return reading
  }

  async #fetchNow(ids: readonly string[]): Promise<void> {
    const options = {returnQuery: false, tag: 'preview'} as const
    let found: readonly StoredDocument[]
    try {
      found = await this.#client.fetch<StoredDocument[]>(DOCUMENTS_BY_ID, {ids}, options)
    } catch (error) {
      for (const id of ids) this.#heard.delete(id)
      throw lakeAway(reasonOf(error), error)
    }
    this.#pause = firstPause
    const documents = new Map(found.map((document) => [document._id, document]))
    for (const id of ids) {
      const document = documents.get(id) ?? null
      const before = this.#documents.get(id)
      if (before !== undefined && document?._rev !== before?._rev) this.#changed.add(id)
      this.#documents.set(id, document)
      const heard = this.#heard.get(id)
      this.#heard.delete(id)
      // A change that arrived during the read may be older or newer than the result.
      if (heard && (heard.isGone ? document : document?._rev !== heard.resultRev)) {
        this.#stale.add(id)
      }
    }
  }

  /** Retries the listener and failed reads after a pause. */
  #tryLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (!this.#listening && this.#isUsed()) this.#listen()
      this.#readStale()
    }, this.#pause)
    this.#pause = Math.min(2 * this.#pause, longestPause)
  }

  #setAway(isAway: boolean): void {
    if (isAway === this.#isAway) return
    this.#isAway = isAway
    this.#onAway(isAway)
  }

  #isUsed(): boolean {
    return this.#watchers.size > 0 || this.#followers.size > 0
  }

  #isWatched(id: string): boolean {
    for (const {ids} of this.#watchers) if (ids.has(id)) return true
    return false
  }
}
