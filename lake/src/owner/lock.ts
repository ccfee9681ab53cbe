import {mkdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {LakeError, reasonOf} from '../errors.ts'
import {primaryCodeOf, SQLITE_BUSY} from '../storage/sqlite.ts'

/** An exclusive hold on a data directory. */
export interface Lock {
  release(): void
  /** Whether the lock file is still the one that was locked: somebody may have removed the directory. */
  isHeld(): boolean
}

/**
 * Takes the lock of a data directory, or answers undefined when another process has it. The lock is one of SQLite on
 * `lock.sqlite`: the operating system frees it however the process ends. Throws `storage-failed`.
 */
export function tryLock(directory: string): Lock | undefined {
  let database: DatabaseSync | undefined
  try {
    mkdirSync(directory, {recursive: true, mode: 0o700})
    const path = join(directory, 'lock.sqlite')
    const opened = new DatabaseSync(path, {timeout: 0})
    database = opened
    opened.exec('pragma locking_mode = exclusive; begin exclusive')
    const {ino} = statSync(path)
    return {
      release: () => opened.close(),
      isHeld: () => statSync(path, {throwIfNoEntry: false})?.ino === ino,
    }
  } catch (error) {
    database?.close()
    if (primaryCodeOf(error) === SQLITE_BUSY) return undefined
    throw new LakeError(
      'storage-failed',
      500,
      `The data directory ${directory} cannot be used: ${reasonOf(error)}. Choose another one (--data DIR), or see that this one is a folder that you may write to.`,
    )
  }
}
