import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {studioRoot} from './vite-options.ts'

/** Everything that a build of the Studio is made of, packages by their lockfile. */
const sources = [
  'sanity.config.ts',
  'sanity.studio.ts',
  'package.json',
  'package-lock.json',
  'connection/**/*.*',
  'queries/**/*.*',
  'schemas/**/*.*',
  'scripts/studio/**/*.*',
  'studio/**/*.*',
]

/** A name for the sources of the Studio as they are below `root`: builds of the same name are the same. */
export function hashStudioSources(root = studioRoot): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, {cwd: root}).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.byteLength}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}
