import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout as wait} from 'node:timers/promises'

import {reasonOf} from '../../content/reason-of.ts'
import {PublishError} from '../publish-error.ts'
import {isDamage, sqliteCodeOf, sqliteCodes} from '../storage-failure.ts'
import {ownFolder} from './database.ts'

/** How long to wait for another run, and how often to look, in milliseconds. */
const patience = 30_000
const retryAfter = 20

/**
 * Runs work while no other process writes to a site. The lock is an SQLite lock, which the operating system frees
 * however the process ends. Throws `site-busy` when another run does not end, and `damaged-state`.
 */
export async function withSiteLock<T>(site: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(join(site, ownFolder), {recursive: true})
  const path = join(site, ownFolder, 'lock.sqlite')
  const deadline = Date.now() + patience
  for (;;) {
    const lock = tryLock(path)
    if (lock) {
      try {
        return await work()
      } finally {
        lock.close()
      }
    }
    if (Date.now() > deadline) {
      throw new PublishError(
        'site-busy',
        `Another run has been writing to ${site} for ${patience / 1_000} seconds. Wait for it, or choose another folder with --out.`,
      )
    }
    await wait(retryAfter)
  }
}

function tryLock(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path, {timeout: 0})
  try {
    database.exec('begin exclusive')
    return database
  } catch (error) {
    database.close()
    if (sqliteCodeOf(error) === sqliteCodes.busy) return undefined
    if (!isDamage(error)) throw error
    throw new PublishError(
      'damaged-state',
      `The lock of the site in ${path} is damaged (${reasonOf(error)}). It holds nothing of the site: remove it and run this again.`,
    )
  }
}
