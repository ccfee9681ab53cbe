import {DatabaseSync} from 'node:sqlite'

import type {Document} from '../src/document.ts'
import {termsOf} from '../src/storage/document-terms.ts'
import {searchableText, wordTermsOf} from '../src/storage/document-words.ts'
import {datasetSchema} from '../src/storage/schema.ts'

/**
 * Writes what the lake writes for a transaction of one document, the rows of its index among them, with no more than
 * `node:sqlite` and JSON.
 */
export function rawWriter(path: string) {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec(datasetSchema.sql)
  const select = database.prepare('select k, json from document where id = ?')
  const insert = database.prepare('insert into document (id, json) values (?, ?)')
  const update = database.prepare('update document set json = ? where k = ?')
  const log = database.prepare(
    'insert into transaction_log (id, timestamp, author, mutations) values (?, ?, ?, ?)',
  )
  const change = database.prepare(
    'insert into document_change (seq, document_id, transition, previous_rev, effects) values (?, ?, ?, ?, ?)',
  )
  const index = indexWriter(database)

  function transaction(id: string, mutation: object, effects: object, write: () => void): void {
    database.exec('begin immediate')
    write()
    const revision = crypto.randomUUID()
    const now = new Date().toISOString()
    const {lastInsertRowid: seq} = log.run(revision, now, 'local', JSON.stringify([mutation]))
    change.run(seq, id, 'update', null, JSON.stringify(effects))
    database.exec('commit')
  }

  const stamped = (document: object) =>
    ({...document, _rev: crypto.randomUUID(), _updatedAt: new Date().toISOString()}) as Document

  return {
    /** Writes the documents of lines of JSON in one transaction. */
    createAll: (lines: string) => {
      database.exec('begin immediate')
      const documents = lines.split('\n').map((line) => stamped(JSON.parse(line) as object))
      for (const [n, stored] of documents.entries()) {
        const {lastInsertRowid: k} = insert.run(stored._id, JSON.stringify(stored))
        index.add(Number(k), stored)
        const mutation = JSON.stringify([{create: stored}])
        const {lastInsertRowid: seq} = log.run(`t${n}`, stored._updatedAt, 'local', mutation)
        const effects = JSON.stringify({apply: [0, stored], revert: [0, null]})
        change.run(seq, stored._id, 'appear', null, effects)
      }
      database.exec('commit')
    },
    create: (document: {_id: string}) => {
      const effects = {apply: [0, document], revert: [0, null]}
      transaction(document._id, {create: document}, effects, () => {
        const stored = stamped(document)
        const {lastInsertRowid: k} = insert.run(stored._id, JSON.stringify(stored))
        index.add(Number(k), stored)
      })
    },
    patch: (id: string, set: object) => {
      const {k, json} = select.get(id) as {k: number; json: string}
      const before = JSON.parse(json) as Document
      transaction(id, {patch: {id, set}}, {apply: [0, set], revert: [0, set]}, () => {
        const stored = stamped({...before, ...set})
        update.run(JSON.stringify(stored), k)
        index.change(k, before, stored, ['_rev', '_updatedAt', ...Object.keys(set)])
      })
    },
    close: () => database.close(),
  }
}

/** Writes the rows of the index of a document. */
function indexWriter(database: DatabaseSync) {
  const place = database.prepare('insert into place (k, type, group_id, id) values (?, ?, ?, ?)')
  const addField = database.prepare('insert into field (type, path) values (?, ?)')
  const addTerm = database.prepare('insert into term (field, key, k) values (?, ?, ?)')
  const removeTerm = database.prepare('delete from term where field = ? and key = ? and k = ?')
  const addReference = database.prepare(
    'insert or ignore into reference (target, k, kind) values (?, ?, 0)',
  )
  const count = database.prepare(
    `insert into tally (type, layer, n) values (?, 'published', 1)
     on conflict (type, layer) do update set n = n + 1`,
  )
  const addWords = database.prepare('insert into word (rowid, words) values (?, ?)')
  const removeWords = database.prepare('delete from word where rowid = ?')
  const fields = new Map<string, number>()

  function fieldOf(type: string, path: readonly string[]): number {
    const name = JSON.stringify(path)
    let field = fields.get(name)
    if (field === undefined) {
      field = Number(addField.run(type, name).lastInsertRowid)
      fields.set(name, field)
    }
    return field
  }

  const words = (k: number, document: Document) => {
    addWords.run(k, [...wordTermsOf(searchableText(document, document._id))].join(' '))
  }

  return {
    add: (k: number, document: Document) => {
      place.run(k, document._type, document._id, document._id)
      count.run(document._type)
      for (const {path, key} of termsOf(document)) {
        addTerm.run(fieldOf(document._type, path), key, k)
      }
      for (const [, target] of JSON.stringify(document).matchAll(/"_ref":"([^"]+)"/g)) {
        addReference.run(target ?? '', k)
      }
      words(k, document)
    },
    change: (k: number, before: Document, after: Document, names: readonly string[]) => {
      const changed = (document: Document) =>
        [...termsOf(document)].filter(({path}) => names.includes(path[0] ?? ''))
      for (const {path, key} of changed(before)) removeTerm.run(fieldOf(before._type, path), key, k)
      for (const {path, key} of changed(after)) addTerm.run(fieldOf(after._type, path), key, k)
      removeWords.run(k)
      words(k, after)
    },
  }
}
