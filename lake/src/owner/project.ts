import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {writePrivateFile} from './private-file.ts'

const fileName = 'project'

/** The project id that a data directory was first used with, if any. */
export function readProjectId(directory: string): string | undefined {
  const path = join(directory, fileName)
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8').trim() || undefined
}

/** Keeps the project id of a data directory. */
export function rememberProjectId(directory: string, projectId: string): void {
  writePrivateFile(join(directory, fileName), `${projectId}\n`)
}
