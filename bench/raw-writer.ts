import {DatabaseSync} from 'node:sqlite'

import {datasetSchema} from '../lake/src/storage/schema.ts'

/** Writes what the lake writes for a transaction of one document, with no more than `node:sqlite` and JSON. */
export function rawWriter(path: string) {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec(datasetSchema.sql)
  const select = database.prepare('select json from document where id = ?')
  const insert = database.prepare(
    'insert into document (id, json) values (?, ?) on conflict (id) do update set json = excluded.json',
  )
  const log = database.prepare(
    'insert into transaction_log (id, timestamp, author, mutations) values (?, ?, ?, ?)',
  )
  const change = database.prepare(
    'insert into document_change (seq, document_id, transition, previous_rev, effects) values (?, ?, ?, ?, ?)',
  )

  function write(id: string, document: object, mutation: object, before: object | null): void {
    const transaction = crypto.randomUUID()
    const now = new Date().toISOString()
    database.exec('begin immediate')
    insert.run(id, JSON.stringify({...document, _rev: transaction, _updatedAt: now}))
    const {lastInsertRowid: seq} = log.run(transaction, now, 'local', JSON.stringify([mutation]))
    const effects = before
      ? {apply: [0, mutation], revert: [0, mutation]}
      : {apply: [0, document], revert: [0, null]}
    const transition = before ? 'update' : 'appear'
    change.run(seq, id, transition, null, JSON.stringify(effects))
    database.exec('commit')
  }

  return {
    create: (document: {_id: string}) => write(document._id, document, {create: document}, null),
    patch: (id: string, set: object) => {
      const before = JSON.parse(String(select.get(id)?.json)) as object
      write(id, {...before, ...set}, {patch: {id, set}}, before)
    },
    close: () => database.close(),
  }
}
