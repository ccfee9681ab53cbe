import {accessSync, constants, existsSync, statfsSync, statSync} from 'node:fs'
import {dirname} from 'node:path'

import {LakeError} from '../errors.ts'

/** Result codes of SQLite with a special meaning here (https://www.sqlite.org/rescode.html). */
export const SQLITE_BUSY = 5
const SQLITE_READONLY = 8
const SQLITE_IOERR = 10
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26

/** The bytes that SQLite needs for the files beside a database. With less free space, that explains a failure. */
const neededBytes = 256 * 1024

/** Runs an operation on a file or folder. Turns errors of the system and of SQLite into errors with a remedy. */
export function translated<T>(path: string, operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    throw storageError(path, error)
  }
}

/**
 * Turns a failure of the storage into an error for people: what happened, where, and what to do. Returns any other
 * error unchanged.
 */
export function storageError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LakeError) return error
  if (isDamage(error)) return damaged(path, error.message)
  const sqlite = primaryCodeOf(error)
  const given = systemCodeOf(error)
  if (sqlite === undefined && given === undefined) return error
  const code = sqlite === SQLITE_FULL ? 'ENOSPC' : isVague(sqlite, given) ? codeBehind(path) : given
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new LakeError(
      'disk-full',
      503,
      `The disk of ${path} is full. Nothing was stored. Free some space and try again.`,
    )
  }
  const remedy = remedies[code ?? '']
  return new LakeError(
    'storage-failed',
    503,
    remedy === undefined
      ? `${path}: ${error.message}. Nothing was stored.`
      : `${path} ${remedy} Nothing was stored.`,
  )
}

const notAllowed =
  'cannot be used: this user may not write there. Change the rights of the folder and of what is in it, or choose another one (--data DIR).'
const wrongKind =
  'cannot be used: there is a file where a folder should be, or a folder where a file should be. Move it away, or choose another folder (--data DIR).'

/** The problem and the remedy, by the code of the system. */
const remedies: Readonly<Record<string, string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS:
    'cannot be used: its disk is read-only. Make it writable, or choose a folder elsewhere (--data DIR).',
  EEXIST: wrongKind,
  EISDIR: wrongKind,
  ENOTDIR: wrongKind,
  ERR_FS_EISDIR: wrongKind,
  EMFILE: 'cannot be opened: the process has too many files open. Raise the limit (ulimit -n).',
}

export function damaged(path: string, detail: string): LakeError {
  return new LakeError(
    'damaged-data',
    500,
    `${path} is damaged (${detail}). Nothing was changed. Move the file and its -wal and -shm companions away and ` +
      'restore them from a backup; without one the lake starts empty and `npm run seed` fills it again.',
  )
}

/** Returns whether SQLite reports that a file is not a database, or damaged. */
export function isDamage(error: unknown): boolean {
  const code = primaryCodeOf(error)
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB
}

/** The primary result code of an error of SQLite, undefined for any other error. */
export function primaryCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  // The low byte is the primary result code; the rest says more of the same.
  return Number(error.errcode) & 0xff
}

/** The code of an error that a call of the system gave, undefined for any other error. */
function systemCodeOf(error: Error): string | undefined {
  return 'syscall' in error && 'code' in error ? String(error.code) : undefined
}

/**
 * SQLite often only reports that a file cannot be opened, read or written. On a read-only disk, Node reports that the
 * folder does not exist.
 */
function isVague(sqlite: number | undefined, system: string | undefined): boolean {
  return sqlite === undefined
    ? system === 'ENOENT'
    : [SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_IOERR].includes(sqlite)
}

/** Returns the system's reason why a file cannot be used. */
function codeBehind(path: string): string | undefined {
  try {
    const folder = nearestFolder(path)
    if (existsSync(path) && statSync(path).isDirectory()) return 'EISDIR'
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK)
    accessSync(folder, constants.W_OK)
    const {bavail, bsize} = statfsSync(folder)
    return bavail * bsize < neededBytes ? 'ENOSPC' : undefined
  } catch (error) {
    return error instanceof Error ? systemCodeOf(error) : undefined
  }
}

function nearestFolder(path: string): string {
  const folder = dirname(path)
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder)
}
