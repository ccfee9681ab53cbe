import type {StatementSync} from 'node:sqlite'

import {seenDocument} from '../assets/asset-url.ts'
import type {Document} from '../document.ts'
import type {DocumentCache} from './document-cache.ts'
import {DocumentScan, readMany} from './document-scan.ts'
import {IndexReader} from './index-reader.ts'

/** Reads documents of one database, by id and by row, through a cache. */
export class DocumentReader {
  readonly index: IndexReader
  readonly #sql: (sql: string) => StatementSync
  readonly #cache: DocumentCache
  readonly #lakeUrl: () => string

  constructor(sql: (sql: string) => StatementSync, cache: DocumentCache, lakeUrl: () => string) {
    this.#sql = sql
    this.#cache = cache
    this.#lakeUrl = lakeUrl
    this.index = new IndexReader(sql)
  }

  /** The address of the lake, with which the URLs of assets begin. */
  get lakeUrl(): string {
    return this.#lakeUrl()
  }

  /** The document of an id. The object is shared: it must not be changed. */
  get(id: string): Document | undefined {
    const cached = this.#cache.get(id)
    if (cached) return cached
    return this.#parsed(this.#sql('select k, json from document where id = ?').get(id))
  }

  /** The document of a row. The object is shared, too. */
  at(k: number): Document | undefined {
    const cached = this.#cache.at(k)
    if (cached) return cached
    return this.#parsed(this.#sql('select k, json from document where k = ?').get(k))
  }

  /** Returns the documents of rows, in the same order. Missing ones are left out. */
  many(rows: readonly number[]): Document[] {
    const cached = rows.map((k) => this.#cache.at(k))
    const missing = rows.filter((_, index) => cached[index] === undefined)
    if (missing.length === 0) return cached.filter((document) => document !== undefined)
    const read = new Map<unknown, Document | undefined>()
    for (const row of this.#sql(readMany).all(JSON.stringify(missing))) {
      read.set(row.k, this.#parsed(row))
    }
    return rows.flatMap((k, index) => cached[index] ?? read.get(k) ?? [])
  }

  /** Returns whether there is a document of an id. */
  has(id: string): boolean {
    return this.#sql('select 1 from document where id = ?').get(id) !== undefined
  }

  /** Reads documents once each, with only the named attributes if there are any. */
  scan(attributes?: readonly string[]): DocumentScan {
    return new DocumentScan(this.#sql, this.#lakeUrl, attributes)
  }

  #parsed(row: object | undefined): Document | undefined {
    if (!row) return undefined
    const {k, json} = row as {k: number; json: string}
    const document = seenDocument(JSON.parse(json) as Document, this.#lakeUrl())
    this.#cache.set(k, document, json.length)
    return document
  }
}
