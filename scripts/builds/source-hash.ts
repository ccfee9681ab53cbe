import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * A name for some sources as they are below `root`: what is built of the same ones has the same name. Packages are among
 * them by their lockfile.
 */
export function hashSources(sources: readonly string[], root: string): string {
  const hash = createHash('sha256')
  for (const file of globSync([...sources, 'package.json', 'package-lock.json'], {
    cwd: root,
  }).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.byteLength}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}
