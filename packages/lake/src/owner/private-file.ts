import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs'

import {translated} from '../storage/storage-error.ts'

/**
 * Writes a file that only its owner can read, atomically: other processes see the old content or the new one, never a
 * part. Throws `disk-full` and `storage-failed`.
 */
export function writePrivateFile(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  translated(path, () => {
    try {
      writeDurably(temporary, content)
      renameSync(temporary, path)
    } catch (error) {
      rmSync(temporary, {force: true})
      throw error
    }
  })
}

function writeDurably(path: string, content: string): void {
  const file = openSync(path, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Reads such a file, if it exists. Throws `storage-failed`. */
export function readPrivateFile(path: string): string | undefined {
  return translated(path, () => {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  })
}
