import {mkdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {LakeError, reasonOf} from '../errors.ts'
import {
  isDamage,
  primaryCodeOf,
  SQLITE_BUSY,
  storageError,
  translated,
} from '../storage/storage-error.ts'

/** An exclusive hold on a data directory. */
export interface Lock {
  release(): void
  /** Returns whether the lock file is still the locked one, because the directory may have been removed. */
  isHeld(): boolean
}

/**
 * Takes the lock of a data directory; returns undefined when another process holds it. The lock is one of SQLite on
 * `lock.sqlite`: the operating system frees it however the process ends. Throws `disk-full`, `storage-failed` and
 * `damaged-data`.
 */
export function tryLock(directory: string): Lock | undefined {
  const path = join(directory, 'lock.sqlite')
  let database: DatabaseSync | undefined
  try {
    translated(directory, () => mkdirSync(directory, {recursive: true, mode: 0o700}))
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
    if (isDamage(error)) {
      throw new LakeError(
        'damaged-data',
        500,
        `${path} is damaged (${reasonOf(error)}). It holds no content: remove it and start the lake again.`,
      )
    }
    throw storageError(path, error)
  }
}
