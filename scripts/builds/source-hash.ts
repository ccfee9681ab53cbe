import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Returns a name for the current state of some sources below `root`, so that equal sources have equal names. The
 * lockfile stands for packages.
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
