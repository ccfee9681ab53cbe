import type {StatementSync} from 'node:sqlite'

import {seenDocument} from '../assets/asset-url.ts'
import type {Document} from '../document.ts'

/** Whole documents by their rows, given as a JSON array. */
export const readMany = 'select k, json from document where k in (select value from json_each(?))'

/** Attributes that are always read: they say which document it is, and how it is seen. */
const always = ['_id', '_type', '_system'] as const

/** From this share of the JSON on it is quicker to parse all of it. */
const worthwhile = 0.5

/**
 * Reads many documents, each once. It goes past the cache, which would forget used documents for them, and reads the
 * requested attributes alone, if any are named. SQLite extracts these from the JSON as they stand there, and they are
 * parsed as always. An attribute whose value is null is left out.
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
