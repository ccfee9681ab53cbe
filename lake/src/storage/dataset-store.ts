import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {seenDocument, storedDocument} from '../assets/asset-url.ts'
import {jsonOf, type Document} from '../document.ts'
import {referencesIn} from '../transactions/references.ts'
import {DocumentCache} from './document-cache.ts'
import {datasetSchema} from './schema.ts'
import {openDatabase, statementsOf, translated} from './sqlite.ts'
import {TransactionLog} from './transaction-log.ts'

const cacheBytes = 256 * 1024 * 1024

/**
 * The documents of a dataset, the references between them, and the ordered log of transactions, in one SQLite
 * database. Everything that a transaction writes is written inside one `transact`, durable when it returns.
 */
export class DatasetStore {
  readonly log: TransactionLog
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #sql: (sql: string) => StatementSync
  readonly #cache: DocumentCache
  readonly #lakeUrl: () => string

  /**
   * Opens a store in a file or, with `:memory:`, in memory. `lakeUrl` is where the lake answers, for the URLs of assets.
   * Throws `damaged-data` when the file is no sound dataset.
   */
  constructor(path: string, lakeUrl: () => string) {
    this.#path = path
    this.#lakeUrl = lakeUrl
    this.#database = openDatabase(path, datasetSchema)
    this.#sql = statementsOf(this.#database)
    this.log = new TransactionLog(this.#sql)
    this.#cache = new DocumentCache(cacheBytes)
  }

  /** The document of an id. The object is shared: it must not be changed. */
  get(id: string): Document | undefined {
    const cached = this.#cache.get(id)
    if (cached) return cached
    return translated(this.#path, () => {
      const json = this.#sql('select json from document where id = ?').get(id)?.json
      if (typeof json !== 'string') return undefined
      const document = seenDocument(JSON.parse(json) as Document, this.#lakeUrl())
      this.#cache.set(document, json.length)
      return document
    })
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

  /** The documents whose ids begin with some text, in the order of their ids. */
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

  /** The ids of documents that refer strongly to a document. */
  strongReferrers(target: string): string[] {
    return translated(this.#path, () =>
      this.#sql(
        'select document.id from reference join document using (k) where target = ? and weak = 0 order by 1',
      )
        .all(target)
        .map((row) => String(row.id)),
    )
  }

  /** Runs writes as one durable unit: all of them are on disk when it returns, none when it throws. */
  transact<T>(write: () => T): T {
    return translated(this.#path, () => {
      this.#database.exec('begin immediate')
      try {
        const result = write()
        this.#database.exec('commit')
        return result
      } catch (error) {
        // SQLite has already rolled back by itself after some errors, such as a full disk.
        if (this.#database.isTransaction) this.#database.exec('rollback')
        this.#cache.clear()
        throw error
      }
    })
  }

  /** Stores a document and its references; only inside `transact`. */
  put(document: Document): void {
    const row = this.#sql(
      'insert into document (id, json) values (?, ?) on conflict (id) do update set json = excluded.json returning k',
    ).get(document._id, jsonOf(storedDocument(document, this.#lakeUrl())))
    const k = Number(row?.k)
    this.#sql('delete from reference where k = ?').run(k)
    // Different lone surrogates are the same text to SQLite, and refer to nothing.
    for (const {target, weak} of referencesIn(document)) {
      this.#sql('insert or ignore into reference (target, k, weak) values (?, ?, ?)').run(
        target,
        k,
        Number(weak),
      )
    }
    // Not set here: what was parsed from the stored JSON is what the next process would see.
    this.#cache.delete(document._id)
  }

  /** Removes a document and its references; only inside `transact`. */
  remove(id: string): void {
    const k = this.#sql('delete from document where id = ? returning k').get(id)?.k
    if (k !== undefined) this.#sql('delete from reference where k = ?').run(k)
    this.#cache.delete(id)
  }

  /** Closes the file; everything acknowledged is in it. */
  close(): void {
    this.#database.close()
  }
}
