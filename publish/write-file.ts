import {randomUUID} from 'node:crypto'
import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'

/** Writes a file whole or not at all: a reader sees the old content or the new one. Makes its folders. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}
