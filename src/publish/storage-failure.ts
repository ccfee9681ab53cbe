import {accessSync, constants, existsSync, statfsSync} from 'node:fs'
import {dirname, resolve} from 'node:path'

import {PublishError} from './publish-error.ts'

/** Result codes of SQLite (https://www.sqlite.org/rescode.html). */
export const sqliteCodes = {
  busy: 5,
  readOnly: 8,
  failedIo: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notDatabase: 26,
} as const

/**
 * The bytes that SQLite needs for the files beside a database. With less free space, SQLite failed for lack of space.
 */
const neededBytes = 256 * 1024

/** The system's codes for a file that cannot be written, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk is read-only',
  EEXIST: 'there is a file where a folder should be',
  ENOTDIR: 'there is a file where a folder should be',
  EISDIR: 'there is a folder where a file should be',
}

/**
 * Turns a failure to write a site into a `disk-full` or `cannot-write` {@link PublishError} for people. Returns any
 * other error unchanged.
 */
export function storageFailure(site: string, error: unknown): unknown {
  const code = causeOf(site, error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PublishError(
      'disk-full',
      `The disk of ${site} is full. Every file of the site is whole. Free some space and run it again: the next run goes on from here.`,
    )
  }
  const reason = reasons[code ?? '']
  if (reason === undefined) return error
  return new PublishError(
    'cannot-write',
    `The site cannot be written to ${site}: ${reason}. Fix that, or choose another folder with --out.`,
  )
}

/** Returns the primary result code of an SQLite error; undefined for any other error. */
export function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return Number(error.errcode) & 0xff
}

/** Returns whether SQLite reports that a file is no database, or a damaged one. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCodeOf(error)
  return code === sqliteCodes.corrupt || code === sqliteCodes.notDatabase
}

/** Returns the system's code behind an error, if a file could not be written. */
function causeOf(site: string, error: unknown): string | undefined {
  const sqlite = sqliteCodeOf(error)
  const {readOnly, failedIo, cannotOpen, full} = sqliteCodes
  if (sqlite === full) return 'ENOSPC'
  if (sqlite === readOnly || sqlite === failedIo || sqlite === cannotOpen) return codeBehind(site)
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  // On a read-only disk Node reports that the folder does not exist.
  return error.code === 'ENOENT' ? codeBehind(site) : String(error.code)
}

/** Asks the system why a folder cannot be written to: SQLite does not say. */
function codeBehind(site: string): string | undefined {
  try {
    const folder = nearestFolder(resolve(site))
    accessSync(folder, constants.W_OK)
    const {bavail, bsize} = statfsSync(folder)
    return bavail * bsize < neededBytes ? 'ENOSPC' : undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}

function nearestFolder(path: string): string {
  const above = dirname(path)
  return existsSync(path) || above === path ? path : nearestFolder(above)
}
