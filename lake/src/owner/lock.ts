import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {LakeError, reasonOf} from '../errors.ts'

const SQLITE_BUSY = 5

/** An exclusive hold on a data directory. */
export interface Lock {
  release(): void
}

/**
 * Takes the lock of a data directory, or answers undefined when another process has it. The lock is one of SQLite on
 * `lock.sqlite`: the operating system frees it however the process ends.
 */
export function tryLock(directory: string): Lock | undefined {
  mkdirSync(directory, {recursive: true, mode: 0o700})
  const path = join(directory, 'lock.sqlite')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, {timeout: 0})
    database.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    database?.close()
    if (error instanceof Error && 'errcode' in error && Number(error.errcode) === SQLITE_BUSY) {
      return undefined
    }
    const reason = reasonOf(error)
    throw new LakeError(
      'storage-failed',
      500,
      `${path} cannot be locked: ${reason}. Remove the file and try again.`,
    )
  }
  const held = database
  return {release: () => held.close()}
}
