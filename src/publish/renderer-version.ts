import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * What the files of a site depend on beside its content: the code that makes them, the libraries it uses, and the
 * Unicode data that dates and letters go by. When any of it is another, everything is rendered again.
 */
export function rendererVersion(): string {
  // What runs is what was there when it was loaded.
  return (version ??= hashOfCode())
}

let version: string | undefined

function hashOfCode(): string {
  const hash = createHash('sha256')
  const sources = globSync('src/{content,publish,render}/**/*.{ts,js}', {cwd: root})
  for (const path of [...sources.toSorted(), 'package.json']) {
    hash.update(path).update(readFileSync(join(root, path)))
  }
  return hash.update(String(process.versions.icu)).digest('hex').slice(0, 16)
}
