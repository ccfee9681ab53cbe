import type {StatementSync} from 'node:sqlite'

import {seenDocument} from '../assets/asset-url.ts'
import type {Document} from '../document.ts'

/** Whole documents by their rows, given as a JSON array. */
export const readMany = 'select k, json from document where k in (select value from json_each(?))'

/** Attributes that are always read, because they identify the document and its visibility. */
const always = ['_id', '_type', '_system'] as const

/** The share of the JSON from which parsing all of it is faster. */
const worthwhile = 0.5

/**
 * Reads many documents, once each. It bypasses the cache, because it would displace used documents, and reads only the
 * requested attributes, if any are named. SQLite extracts their JSON, which is then parsed. An attribute with the value
 * null is left out.
 */
export class DocumentScan {
  readonly #sql: (sql: string) => StatementSync
  readonly #lakeUrl: () => string
  readonly #names: readonly string[]
  #isWhole: boolean

  constructor(
    sql: (sql: string) => StatementSync,
    lakeUrl: () => string,
    attributes: readonly string[] | undefined,
  ) {
    this.#sql = sql
    this.#lakeUrl = lakeUrl
    this.#names = [...new Set([...always, ...(attributes ?? [])])]
    this.#isWhole = attributes === undefined
  }

  /** The documents of some rows, by row. They belong to the caller. */
  read(rows: readonly number[]): Map<number, Document> {
    return this.#isWhole ? this.#whole(rows) : this.#parts(rows)
  }

  #whole(rows: readonly number[]): Map<number, Document> {
    const found = this.#sql(readMany).all(JSON.stringify(rows))
    return new Map(
      found.map(({k, json}) => [Number(k), this.#seen(JSON.parse(String(json)) as Document)]),
    )
  }

  #parts(rows: readonly number[]): Map<number, Document> {
    const paths = this.#names.map((name) => `$.${name}`)
    const found = this.#sql(
      `select k, json_extract(json${', ?'.repeat(paths.length)}) as part, octet_length(json) as bytes
       from document where k in (select value from json_each(?))`,
    ).all(...paths, JSON.stringify(rows))
    let read = 0
    let all = 0
    const documents = new Map<number, Document>()
    for (const {k, part, bytes} of found) {
      const text = String(part)
      read += text.length
      all += Number(bytes)
      documents.set(Number(k), this.#seen(this.#documentOf(JSON.parse(text) as unknown[])))
    }
    this.#isWhole = read > all * worthwhile
    return documents
  }

  #documentOf(values: readonly unknown[]): Document {
    const document: Record<string, unknown> = {}
    for (const [index, name] of this.#names.entries()) {
      const value = values[index]
      if (value !== null) document[name] = value
    }
    return document as Document
  }

  #seen(document: Document): Document {
    return seenDocument(document, this.#lakeUrl())
  }
}
