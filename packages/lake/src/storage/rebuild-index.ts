import type {DatabaseSync} from 'node:sqlite'

import type {Document} from '../document.ts'
import {
  DocumentIndex,
  documentIndexTables,
  documentIndexVersion,
  dropDocumentIndex,
} from './document-index.ts'
import {statementsOf} from './sqlite.ts'

/** Called with the number of indexed documents, and of all documents. */
export type IndexProgress = (done: number, total: number) => void

/** The number of documents between two reports. */
const reportEvery = 1_000

/** Rebuilds the index of a database from its documents, atomically. */
export function rebuildIndex(database: DatabaseSync, progress?: IndexProgress): void {
  database.exec('begin immediate')
  try {
    database.exec(`${dropDocumentIndex} ${documentIndexTables}`)
    indexAll(database, database, progress)
    database
      .prepare("insert or replace into meta (name, value) values ('index', ?)")
      .run(documentIndexVersion)
    database.exec('commit')
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, such as a full disk.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** Indexes every document of one database in the empty index of another, or of the same. */
export function indexAll(from: DatabaseSync, into: DatabaseSync, progress?: IndexProgress): void {
  const total = Number(from.prepare('select count(*) as n from document').get()?.n)
  const next = from.prepare('select k, json from document where k > ? order by k limit 100')
  const index = new DocumentIndex(statementsOf(into))
  let done = 0
  for (let rows = next.all(0); rows.length > 0; rows = next.all(Number(rows.at(-1)?.k))) {
    for (const {k, json} of rows) {
      index.put(Number(k), undefined, JSON.parse(String(json)) as Document)
      done += 1
      if (done % reportEvery === 0) progress?.(done, total)
    }
  }
  if (done >= reportEvery) progress?.(done, total)
}
