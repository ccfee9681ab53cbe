import {copyFileSync, existsSync, mkdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {DatabaseSync, type StatementSync} from 'node:sqlite'

import {reasonOf} from '../../content/reason-of.ts'
import {PublishError} from '../publish-error.ts'
import {storageFailure} from '../storage-failure.ts'
import {stateChanges, stateTables, stateVersion} from './schema.ts'

/** The pipeline's own folder in a site, with the state and unfinished files. */
export const ownFolder = '.newsdesk'

const fileName = 'state.sqlite'

/**
 * The database of a state. Statements are prepared once. A committed transaction survives the process, in order; it
 * survives a power failure only where that is asked for.
 */
export interface StateDatabase {
  readonly sql: (text: string) => StatementSync
  readonly transact: <T>(work: () => T, isDurable: boolean) => T
  readonly close: () => void
}

/**
 * Opens the state of a site, or makes a new one. With `copy` it opens a copy that is removed on closing, and leaves the
 * site untouched. Throws `damaged-state`, `disk-full` and `cannot-write`.
 */
export function openStateDatabase(site: string, copy: boolean): StateDatabase {
  const path = join(site, ownFolder, fileName)
  try {
    if (!copy) {
      mkdirSync(join(site, ownFolder), {recursive: true})
      return stateDatabase(connect(path))
    }
    if (!existsSync(path)) return stateDatabase(connect(':memory:'))
    return copyOf(path)
  } catch (error) {
    const failure = storageFailure(site, error)
    if (failure !== error) throw failure
    throw new PublishError(
      'damaged-state',
      `The state of the site in ${path} cannot be used: ${reasonOf(error)}. ` +
        `Remove the files ${fileName}* in ${join(site, ownFolder)}: the next run renders everything again.`,
    )
  }
}

/** Returns whether a folder is that of a site: a run has begun there. */
export function isMade(site: string): boolean {
  return existsSync(join(site, ownFolder, fileName))
}

/** A state that is only read, and the version of its tables. */
interface ReadState extends Pick<StateDatabase, 'sql'> {
  readonly version: number
}

/**
 * Reads from the state of a site beside the runs that write it. Undefined without a state, and for one that cannot be
 * read: the next run reports that.
 */
export function readState<T>(site: string, read: (state: ReadState) => T): T | undefined {
  if (!isMade(site)) return undefined
  try {
    const database = openUntouched(join(site, ownFolder, fileName))
    try {
      return read({...stateDatabase(database), version: versionOf(database)})
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

/** Opens a database for reading. It leaves no files beside it, unless there are some already. */
function openUntouched(path: string): DatabaseSync {
  const url = pathToFileURL(path)
  if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, {timeout: busyTimeout, readOnly: true})
}

function copyOf(path: string): StateDatabase {
  const copy = join(tmpdir(), `newsdesk-state-${crypto.randomUUID()}.sqlite`)
  // Opening a database leaves files beside it, unless another process has it open.
  if (existsSync(`${path}-wal`)) vacuumInto(path, copy)
  else copyFileSync(path, copy)
  const database = stateDatabase(connect(copy))
  const close = () => {
    database.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, {force: true})
  }
  return {...database, close}
}

function vacuumInto(path: string, copy: string): void {
  const original = new DatabaseSync(path, {timeout: busyTimeout, readOnly: true})
  try {
    original.prepare('vacuum into ?').run(copy)
  } finally {
    original.close()
  }
}

const busyTimeout = 5_000

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, {timeout: busyTimeout})
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -16384',
  )
  const version = versionOf(database)
  if (version === stateVersion) return database
  const change = version === 0 ? stateTables : changesSince(version)
  database.exec(`begin immediate; ${change} pragma user_version = ${stateVersion}; commit`)
  return database
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.user_version)
}

function changesSince(version: number): string {
  if (stateChanges[version] === undefined) {
    throw new Error(`it was written by another version of newsdesk (${version})`)
  }
  let changes = ''
  for (let from = version; from < stateVersion; from += 1) changes += stateChanges[from] ?? ''
  return changes
}

function stateDatabase(database: DatabaseSync): StateDatabase {
  const prepared = new Map<string, StatementSync>()
  const sql = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const transact = <T>(work: () => T, isDurable: boolean): T => {
    if (database.isTransaction) return work()
    if (isDurable) database.exec('pragma synchronous = full')
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    } finally {
      if (isDurable) database.exec('pragma synchronous = normal')
    }
  }
  return {sql, transact, close: () => database.close()}
}
