import {randomBytes} from 'node:crypto'
import {join} from 'node:path'

import {readPrivateFile, writePrivateFile} from './private-file.ts'

/**
 * Returns the token of a data directory, made at random the first time. Anyone who can read the file may write to the
 * lake.
 */
export function readOrCreateToken(directory: string): string {
  const path = join(directory, 'token')
  const stored = readPrivateFile(path)?.trim()
  if (stored) return stored
  return keepToken(directory, randomBytes(32).toString('base64url'))
}

/** Keeps a token as that of a data directory, and returns it. */
export function keepToken(directory: string, token: string): string {
  const path = join(directory, 'token')
  if (readPrivateFile(path)?.trim() !== token) writePrivateFile(path, `${token}\n`)
  return token
}
