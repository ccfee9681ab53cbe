import {closeSync, fsyncSync, openSync, renameSync, writeSync} from 'node:fs'

/**
 * Writes a file that only its owner can read, at once and whole: another process sees the old content or the new one,
 * never a part.
 */
export function writePrivateFile(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}
