import {DatabaseSync} from 'node:sqlite'

import {isObject, type Document} from '../../src/document.ts'
import {plainText, type Section} from './plain-text.ts'
import {rawIndexes, rawTables} from './raw-schema.ts'

const batch = 1_000

/** Makes a database of what the documents of a lake are, as somebody would who needs no lake. */
export function loadRaw(path: string, documents: Iterable<Document>): void {
  const database = new DatabaseSync(path)
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${rawTables}`)
  const document = database.prepare('insert into document (id, json) values (?, ?)')
  const reference = database.prepare('insert or ignore into reference (target, k) values (?, ?)')
  const words = database.prepare('insert into words (rowid, title, body) values (?, ?, ?)')
  let count = 0
  database.exec('begin')
  for (const one of documents) {
    const {lastInsertRowid: k} = document.run(one._id, JSON.stringify(one))
    for (const target of targetsIn(one)) reference.run(target, k)
    if (one._type === 'article') {
      words.run(k, String(one.title), plainText(one.sections as Section[]))
    }
    count += 1
    if (count % batch === 0) database.exec('commit; begin')
  }
  database.exec('commit')
  database.exec(rawIndexes)
  database.close()
}

function targetsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(targetsIn)
  if (!isObject(value)) return []
  return typeof value._ref === 'string' ? [value._ref] : Object.values(value).flatMap(targetsIn)
}
