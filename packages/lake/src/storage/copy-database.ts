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

/** Opens a copy. A file goes as soon as it is open, so that it does not outlive the process. */
export function openCopy(copy: DatabaseCopy): DatabaseSync {
  if (typeof copy !== 'string') {
    const database = new DatabaseSync(':memory:')
    database.deserialize(copy)
    return database
  }
  const database = openToRead(copy)
  try {
    // SQLite opens a file when it first reads from it.
    database.prepare('select count(*) from sqlite_schema').get()
    return database
  } finally {
    removeFolder(dirname(copy))
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true})
  } catch {
    // Windows keeps an open file, and the system clears its temporary folder.
  }
}
