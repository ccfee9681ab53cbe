import {readFile, rm, rmdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {writeFileAtomically} from './write-file.ts'

const fileName = '.pages.json'

/** The pages that earlier runs wrote to a site, as paths inside it. Nothing else in the folder is ours. */
export async function readPageList(directory: string): Promise<string[]> {
  const json = await readFile(join(directory, fileName), 'utf8').catch(() => '[]')
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : []
  } catch {
    return []
  }
}

/** Keeps the list of the pages of a site. */
export function writePageList(directory: string, pages: readonly string[]): Promise<void> {
  return writeFileAtomically(join(directory, fileName), `${JSON.stringify(pages, null, 2)}\n`)
}

/** Removes a page, and its folder when nothing else is in it. */
export async function removePage(directory: string, page: string): Promise<void> {
  await rm(join(directory, page), {force: true})
  await rmdir(dirname(join(directory, page))).catch(() => undefined)
}
