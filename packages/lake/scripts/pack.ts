// `npm pack` runs this before and after it makes the archive.
import {execFileSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist')
const manifestFile = join(root, 'package.json')
/** The manifest of the repository, while that of the archive is in its place. */
const kept = join(root, 'package.repository.json')

const repositoryOnly = new Set(['devDependencies', 'publishConfig', 'scripts'])

interface Manifest {
  readonly publishConfig: Readonly<Record<string, unknown>>
  readonly [field: string]: unknown
}

/**
 * Builds JavaScript, types and source maps, and puts the manifest of the archive in place. The repository runs the
 * sources, and Node strips no types below `node_modules`.
 */
function before(): void {
  after()
  rmSync(built, {recursive: true, force: true})
  // It writes its errors to standard output, which belongs to npm.
  execFileSync('tsc', ['-p', join(root, 'tsconfig.build.json')], {stdio: ['ignore', 2, 2]})
  for (const file of globSync('**/*.d.ts', {cwd: built})) nameBuiltFiles(join(built, file))
  writeCommonJs()
  cpSync(manifestFile, kept)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  writeJson(manifestFile, published(manifest))
}

/** Puts the manifest of the repository back. */
function after(): void {
  if (existsSync(kept)) renameSync(kept, manifestFile)
}

/** TypeScript leaves the names of sources in declarations. */
function nameBuiltFiles(path: string): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/(['"])(\.\.?\/[^'"]+)\.ts\1/g, '$1$2.js$1'))
}

/** CommonJS gets the same modules, because Node can require them. */
function writeCommonJs(): void {
  writeFileSync(join(built, 'index.cjs'), "module.exports = require('./index.js')\n")
  writeFileSync(join(built, 'index.d.cts'), "export * from './index.js'\n")
}

/** Applies `publishConfig` as pnpm and Yarn do, and leaves out what only the repository needs. */
function published(manifest: Manifest): object {
  const left = Object.entries(manifest).filter(([field]) => !repositoryOnly.has(field))
  return {...Object.fromEntries(left), ...manifest.publishConfig}
}

function writeJson(path: string, value: unknown): void {
  const temporary = join(dirname(path), '.package.json.new')
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`)
  renameSync(temporary, path)
}

const [moment] = process.argv.slice(2)
if (moment === 'before') before()
else after()
