import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {Visibility} from '../access.ts'
import {storedDocument} from '../assets/asset-url.ts'
import {jsonOf, type Document} from '../document.ts'
import {copyDatabase, openCopyToWrite, type DatabaseCopy} from './copy-database.ts'
import {DocumentCache} from './document-cache.ts'
import {DocumentIndex, documentIndexVersion} from './document-index.ts'
import {DocumentReader} from './document-reader.ts'
import {rebuildIndex, type IndexProgress} from './rebuild-index.ts'
import {schemaWith} from './schema.ts'
import {openDatabase, statementsOf} from './sqlite.ts'
import {translated} from './storage-error.ts'
import {TransactionLog} from './transaction-log.ts'

/** The options of a store beside its file. */
export interface StoreOptions {
  /** Where the lake answers, for the URLs of assets. */
  readonly lakeUrl: () => string
  /** How many bytes of documents are kept parsed, as JSON counts them. */
  readonly cacheBytes: number
  /** Called with the progress while the index is rebuilt. */
  readonly indexing?: IndexProgress
  /** Forgets the transactions before this moment, ISO 8601. */
  readonly historyFrom?: string
  /** The owner of a new dataset. */
  readonly addonFor?: string
  /** The readers of a new dataset that need no token; everybody by default. */
  readonly visibility?: Visibility
  /** Whether the file was checked a moment ago. */
  readonly isSound?: boolean
  /** The content of a new dataset in memory. */
  readonly copy?: DatabaseCopy
}

/**
 * The documents of a dataset, the references between them, and the ordered log of transactions, in one SQLite
 * database. Everything that a transaction writes is written inside one `transact`, durable when it returns.
 */
export class DatasetStore {
  readonly log: TransactionLog
  readonly reader: DocumentReader
  /** How many bytes of documents are kept parsed, as JSON counts them. */
  readonly cacheBytes: number
  /** The dataset that this one belongs to; undefined for one of its own. */
  readonly addonFor: string | undefined
  #visibility: Visibility
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #sql: (sql: string) => StatementSync
  readonly #cache: DocumentCache
  readonly #index: DocumentIndex
  readonly #lakeUrl: () => string
  #committed: (() => void)[] = []

  /**
   * Opens a store in a file or, with `:memory:`, in memory. Rebuilds its index if another version of the lake made it.
   * Throws `damaged-data` when the file is not a sound dataset.
   */
  constructor(
    path: string,
    {lakeUrl, cacheBytes, indexing, addonFor, visibility, copy, isSound, historyFrom}: StoreOptions,
  ) {
    this.cacheBytes = cacheBytes
    this.#path = path
    this.#lakeUrl = lakeUrl
    const schema = schemaWith({addonFor, visibility})
    this.#database =
      copy === undefined ? openDatabase(path, schema, isSound) : openCopyToWrite(copy)
    this.#sql = statementsOf(this.#database)
    this.log = new TransactionLog(this.#sql)
    this.#cache = new DocumentCache(cacheBytes)
    this.reader = new DocumentReader(this.#sql, this.#cache, lakeUrl)
    this.#index = new DocumentIndex(this.#sql)
    const facts = translated(path, () => {
      const rows = this.#sql('select name, value from meta').all()
      const known = Object.fromEntries(rows.map(({name, value}) => [String(name), String(value)]))
      if (known.index !== documentIndexVersion) rebuildIndex(this.#database, indexing)
      return known
    })
    this.addonFor = facts.addonFor
    const isPrivate = facts.addonFor !== undefined || facts.visibility === 'private'
    this.#visibility = isPrivate ? 'private' : 'public'
    if (historyFrom !== undefined) this.transact(() => this.log.forgetBefore(historyFrom))
  }

  /** The readers that need no token. */
  get visibility(): Visibility {
    return this.#visibility
  }

  set visibility(visibility: Visibility) {
    translated(this.#path, () =>
      this.#sql("insert or replace into meta (name, value) values ('visibility', ?)").run(
        visibility,
      ),
    )
    this.#visibility = visibility
  }

  /** The file, or undefined when the store is in memory. */
  get file(): string | undefined {
    return this.#path === ':memory:' ? undefined : this.#path
  }

  /** A copy of the whole database. */
  copy(): DatabaseCopy {
    return translated(this.#path, () => copyDatabase(this.#database))
  }

  /** Reads through {@link DatasetStore.reader}, with errors of the storage as ones that say what to do. */
  read<T>(operation: (reader: DocumentReader) => T): T {
    return translated(this.#path, () => operation(this.reader))
  }

  /** The document of an id. The object is shared: it must not be changed. */
  get(id: string): Document | undefined {
    return this.#cache.get(id) ?? translated(this.#path, () => this.reader.get(id))
  }

  /** The ids of all documents in the order that queries see them: ascending by UTF-16 code unit. */
  ids(): string[] {
    return translated(this.#path, () =>
      // Ids are ASCII, so the byte order of SQLite is the order of JavaScript.
      this.#sql('select id from document order by id')
        .all()
        .map((row) => String(row.id)),
    )
  }

  /** Returns the documents whose ids begin with a text, in the order of their ids. */
  withPrefix(prefix: string): Document[] {
    // No id has a character after "~", so this is where the prefix ends.
    return translated(this.#path, () =>
      this.#sql('select id from document where id >= ? and id < ? order by id')
        .all(prefix, `${prefix}~`)
        .flatMap((row) => this.get(String(row.id)) ?? []),
    )
  }

  /** All documents in the order of their ids. */
  all(): Document[] {
    return this.ids().flatMap((id) => this.get(id) ?? [])
  }

  /** The ids of the documents of a group. */
  idsOfGroup(group: string): string[] {
    return translated(this.#path, () =>
      this.#sql('select id from place where group_id = ? order by id')
        .all(group)
        .map((row) => String(row.id)),
    )
  }

  /** The documents that refer to an id with references of any kind. */
  referrers(target: string): Document[] {
    return translated(this.#path, () =>
      this.#sql(
        'select distinct document.id from reference join document using (k) where target = ? order by 1',
      )
        .all(target)
        .flatMap((row) => this.get(String(row.id)) ?? []),
    )
  }

  /** The ids of documents that refer strongly to a document. */
  strongReferrers(target: string): string[] {
    return translated(this.#path, () =>
      this.#sql(
        'select document.id from reference join document using (k) where target = ? and kind = 0 order by 1',
      )
        .all(target)
        .map((row) => String(row.id)),
    )
  }

  /** A strong reference without a target, if there is one. */
  danglingReference(): {id: string; target: string} | undefined {
    return translated(this.#path, () => {
      const row = this.#sql(
        `select id, target from reference join document using (k)
         where kind = 0 and target not in (select id from document) limit 1`,
      ).get()
      return row && {id: String(row.id), target: String(row.target)}
    })
  }

  /**
   * Runs writes as one durable unit: all are on disk when it returns, none when it throws. Inside another one it is a part
   * of that.
   */
  transact<T>(write: () => T): T {
    if (this.isTransacting) return write()
    const result = translated(this.#path, () => {
      this.#database.exec('begin immediate')
      try {
        const written = write()
        this.#database.exec('commit')
        return written
      } catch (error) {
        // SQLite has already rolled back by itself after some errors, such as a full disk.
        if (this.isTransacting) this.#database.exec('rollback')
        this.#committed = []
        this.#forget()
        throw error
      }
    })
    for (const hear of this.#committed.splice(0)) hear()
    return result
  }

  /**
   * Runs writes inside `transact` that are undone alone when they throw. After some errors, such as a full disk, SQLite
   * undoes the whole unit: then {@link DatasetStore.isTransacting} is false.
   */
  attempt<T>(write: () => T): T {
    const heard = this.#committed.length
    return translated(this.#path, () => {
      this.#database.exec('savepoint attempt')
      try {
        const result = write()
        this.#database.exec('release attempt')
        return result
      } catch (error) {
        if (this.isTransacting) this.#database.exec('rollback to attempt; release attempt')
        this.#committed.length = heard
        this.#forget()
        throw error
      }
    })
  }

  /** Whether writes run inside `transact` at this moment. */
  get isTransacting(): boolean {
    return this.#database.isTransaction
  }

  /** Calls back when the writes of the present `transact` are on disk; never when they are undone. */
  whenCommitted(hear: () => void): void {
    this.#committed.push(hear)
  }

  /** Stores a document and indexes it; only inside `transact`. */
  put(document: Document): void {
    const before = this.get(document._id)
    const stored = this.#stored(document)
    const row = this.#sql(
      'insert into document (id, json) values (?, ?) on conflict (id) do update set json = excluded.json returning k',
    ).get(document._id, jsonOf(stored))
    const k = Number(row?.k)
    this.#index.put(k, before && this.#stored(before), stored)
    this.reader.index.missingValues.put(k, before, document)
    // The cache is not set here, because the parsed form of the stored JSON is what the next process would see.
    this.#cache.delete(document._id)
  }

  /** Removes a document; only inside `transact`. */
  remove(id: string): void {
    const before = this.get(id)
    const k = this.#sql('delete from document where id = ? returning k').get(id)?.k
    if (k !== undefined && before) {
      this.#index.remove(Number(k), this.#stored(before))
      this.reader.index.missingValues.remove(Number(k), before)
    }
    this.#cache.delete(id)
  }

  /** Closes the file, which holds all acknowledged writes. */
  close(): void {
    this.#database.close()
  }

  /** Forgets what was read from writes that are undone. */
  #forget(): void {
    this.#cache.clear()
    this.#index.forget()
    this.reader.index.forget()
  }

  #stored(document: Document): Document {
    return storedDocument(document, this.#lakeUrl())
  }
}
