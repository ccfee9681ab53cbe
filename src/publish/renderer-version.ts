import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The repository whose modules run. */
const root = join(import.meta.dirname, '../..')

/**
 * Returns a fingerprint of everything that a site depends on beside its content: the modules that build it, the
 * installed libraries, and the Unicode data behind dates and letters. A different one renders the whole site again.
 */
export function rendererVersion(): string {
  // Modules are loaded once, so a file that changes later does not change what runs.
  return (version ??= rendererVersionIn(root))
}

let version: string | undefined

/** As {@link rendererVersion}, for the modules of another checkout. */
export function rendererVersionIn(checkout: string): string {
  const hash = createHash('sha256')
  const modules = moduleGraph(checkout, 'src/publish/build-site.ts')
  for (const [path, source] of modules) hash.update(`${path}\0${source.length}\0${source}`)
  hash.update(readFileSync(join(checkout, 'package-lock.json')))
  return hash.update(String(process.versions.icu)).digest('hex').slice(0, 16)
}

/**
 * Returns the sources of a module and of everything it imports, by their paths in the checkout. Imports of types count:
 * the types of the schema tell of changes to the content.
 */
function moduleGraph(checkout: string, entry: string): Map<string, string> {
  const sources = new Map<string, string>()
  const paths = [entry]
  for (const path of paths) {
    if (sources.has(path)) continue
    const source = readFileSync(join(checkout, path), 'utf8')
    sources.set(path, source)
    for (const [, specifier = ''] of source.matchAll(relativeModule)) {
      paths.push(join(dirname(path), specifier))
    }
  }
  return sources
}

/** Every string that names a module by a relative path: imports, and the programs of threads. */
const relativeModule = /'(\.{1,2}\/[^'\n]+\.ts)'/g
