import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {openToRead} from './sqlite.ts'

/** A copy of a database for another thread: its bytes, or the file that holds them. */
export type DatabaseCopy = Uint8Array | string

const canSerialize = 'serialize' in DatabaseSync.prototype

/** Copies a whole database. Only one {@link openCopy} may follow. */
export function copyDatabase(database: DatabaseSync): DatabaseCopy {
  // Node 22 lacks it.
  if (canSerialize) return database.serialize()
  const path = join(mkdtempSync(join(tmpdir(), 'lake-')), 'copy.sqlite')
  database.prepare('vacuum into ?').run(path)
  return path
}

/** Opens a copy to read. A file goes as soon as it is open, so that it does not outlive the process. */
export function openCopy(copy: DatabaseCopy): DatabaseSync {
  if (typeof copy !== 'string') return deserialized(copy)
  return withoutName(openToRead(copy), copy)
}

/** As {@link openCopy}, to read and write without a trace on disk. */
export function openCopyToWrite(copy: DatabaseCopy): DatabaseSync {
  if (typeof copy !== 'string') return deserialized(copy)
  const database = new DatabaseSync(copy)
  // A file without a name has no place for a journal beside it.
  database.exec(
    'pragma journal_mode = memory; pragma synchronous = off; pragma trusted_schema = off',
  )
  return withoutName(database, copy)
}

function deserialized(copy: Uint8Array): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.deserialize(copy)
  database.exec('pragma trusted_schema = off')
  return database
}

function withoutName(database: DatabaseSync, path: string): DatabaseSync {
  try {
    // SQLite opens a file when it first reads from it.
    database.prepare('select count(*) from sqlite_schema').get()
    return database
  } finally {
    removeFolder(dirname(path))
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true})
  } catch {
    // Windows keeps an open file, and the system clears its temporary folder.
  }
}
