import {join} from 'node:path'

import {readPrivateFile, writePrivateFile} from './private-file.ts'

const fileName = 'project'

/** The project id that a data directory was first used with, if any. */
export function readProjectId(directory: string): string | undefined {
  return readPrivateFile(join(directory, fileName))?.trim() || undefined
}

/** Keeps the project id of a data directory. */
export function rememberProjectId(directory: string, projectId: string): void {
  writePrivateFile(join(directory, fileName), `${projectId}\n`)
}
