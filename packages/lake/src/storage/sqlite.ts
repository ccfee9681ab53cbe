import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {existsSync, renameSync, rmSync, statSync} from 'node:fs'

import {LakeError} from '../errors.ts'
import {damaged, translated} from './storage-error.ts'

/** The tables of a database, and their version for its `pragma user_version`. */
export interface DatabaseSchema {
  readonly version: number
  readonly sql: string
  /** Statements that turn a database of an earlier version into one of the next. */
  readonly upgrades?: Readonly<Record<number, string>>
}

/** Up to this size, a file is checked completely when it is opened, which takes well under a second. */
const checkedAtOpenBytes = 64 * 1024 * 1024

/** The time that a write waits for a reader of the same file, in milliseconds. */
const busyTimeout = 5_000

/**
 * Opens an SQLite database with durable commits, and makes its tables when it is new. `path` is a file or `:memory:`.
 * `isSound` skips the check of a file that was just checked. Throws `damaged-data` for a damaged file and for one that is
 * no database of this version.
 */
export function openDatabase(path: string, schema: DatabaseSchema, isSound = false): DatabaseSync {
  return translated(path, () => {
    if (path === ':memory:') return createTables(connect(path), schema)
    if (!existsSync(path)) createFile(path, schema)
    else if (statSync(path).size === 0) throw damaged(path, 'it is empty')
    const database = connect(path)
    try {
      checkSchema(database, path, schema, isSound)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, {timeout: busyTimeout})
  try {
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off',
    )
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A new file gets its name only after its tables exist, so a file without them is damaged, not new. */
function createFile(path: string, schema: DatabaseSchema): void {
  const temporary = `${path}.new`
  rmSync(temporary, {force: true})
  createTables(connect(temporary), schema).close()
  renameSync(temporary, path)
}

function createTables(database: DatabaseSync, {sql, version}: DatabaseSchema): DatabaseSync {
  database.exec(`begin immediate; ${sql} pragma user_version = ${version}; commit`)
  return database
}

function checkSchema(
  database: DatabaseSync,
  path: string,
  schema: DatabaseSchema,
  isSound = false,
): void {
  const version = Number(database.prepare('pragma user_version').get()?.user_version)
  if (version === schema.version) {
    if (!isSound) checkWhole(database, path)
    return
  }
  if (version === 0) throw damaged(path, 'something else has written it')
  const upgrade = schema.upgrades?.[version]
  if (upgrade !== undefined) {
    checkWhole(database, path)
    database.exec(`begin immediate; ${upgrade} pragma user_version = ${version + 1}; commit`)
    checkSchema(database, path, schema)
    return
  }
  throw new LakeError(
    'damaged-data',
    500,
    `${path} was written by another version of the lake (${version}, this one writes ${schema.version}). ` +
      'Use that version, or move the file away to start afresh.',
  )
}

function checkWhole(database: DatabaseSync, path: string): void {
  if (statSync(path).size > checkedAtOpenBytes) return
  const answer = database.prepare('pragma quick_check(1)').get()?.quick_check
  if (answer !== 'ok') throw damaged(path, String(answer))
}

/** Opens a sound database of another connection read-only. A transaction reads one consistent state. */
export function openToRead(path: string): DatabaseSync {
  return translated(path, () => {
    const database = new DatabaseSync(path, {timeout: busyTimeout, readOnly: true})
    database.exec('pragma trusted_schema = off')
    return database
  })
}

/** Prepared statements of a database, each prepared once. */
export function statementsOf(database: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>()
  return (sql) => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
}
