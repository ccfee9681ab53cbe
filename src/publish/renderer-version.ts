import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The repository whose modules run. */
const root = join(import.meta.dirname, '../..')

/**
 * Returns a fingerprint of everything that a site depends on beside its content: the modules that build it, the
 * installed libraries, and the Unicode data behind dates and letters. A different one renders the whole site again.
 *
 * @param module the address of the newsroom's configuration, which counts with everything it imports
 */
export function rendererVersion(module?: string): string {
  // Modules are loaded once, so a file that changes later does not change what runs.
  const known = versions.get(module)
  if (known !== undefined) return known
  const own = module === undefined ? [] : [relative(root, fileURLToPath(module))]
  const version = rendererVersionIn(root, own)
  versions.set(module, version)
  return version
}

const versions = new Map<string | undefined, string>()

/** As {@link rendererVersion}, for the modules of another checkout. */
export function rendererVersionIn(checkout: string, own: readonly string[] = []): string {
  const hash = createHash('sha256')
  const modules = moduleGraph(checkout, ['src/publish/build-site.ts', ...own])
  for (const [path, source] of modules) hash.update(`${path}\0${source.length}\0${source}`)
  hash.update(readFileSync(join(checkout, 'package-lock.json')))
  return hash.update(String(process.versions.icu)).digest('hex').slice(0, 16)
}

/**
 * Returns the sources of modules and of everything they import, by their paths in the checkout. Imports of types count:
 * the types of the schema tell of changes to the content.
 */
function moduleGraph(checkout: string, entries: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>()
  const paths = [...entries]
  for (const path of paths) {
    if (sources.has(path) || !existsSync(join(checkout, path))) continue
    const source = readFileSync(join(checkout, path), 'utf8')
    sources.set(path, source)
    for (const [, specifier = ''] of source.matchAll(relativeModule)) {
      paths.push(join(dirname(path), specifier))
    }
  }
  return sources
}

/** Every string that names a file by a relative path: imports, the programs of threads, and the fonts of a theme. */
const relativeModule = /['"](\.{1,2}\/[^'"\n]+\.(?:tsx?|m?js|css|woff2?))['"]/g
