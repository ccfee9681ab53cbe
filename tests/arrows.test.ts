// Rooms import only the rooms that they may, and files never import each other in a ring.
import {globSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

import {parseSync} from 'oxc-parser'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The rooms that a room may import. The files at the root are the room `root`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  root: ['schemas', 'studio', 'connection', 'config', 'blocks'],
  // The block types of a newsroom.
  blocks: ['config', 'content', 'render'],
  content: [],
  import: ['content'],
  ingest: ['content', 'import', 'quotations'],
  quotations: [],
  transfer: ['connection'],
  schemas: ['content'],
  studio: ['schemas', 'content', 'import', 'ingest', 'quotations'],
  render: ['content'],
  publish: ['content', 'render', 'connection'],
  preview: ['content', 'render', 'connection'],
  connection: ['content'],
  config: ['content', 'render', 'publish'],
  migrations: ['content'],
  scripts: [
    'schemas',
    'content',
    'config',
    'import',
    'ingest',
    'render',
    'publish',
    'preview',
    'connection',
    'migrations',
    'transfer',
    'lake',
  ],
  lake: [],
  // Examples are what a newsroom writes.
  examples: ['config', 'content', 'render', 'publish'],
}

interface Arrow {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Every file of code but tests and benchmarks. */
function sources(): string[] {
  return globSync('**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/tests/**', '**/bench/**', 'site/**', 'dist/**', '.*/**'],
  })
}

function arrows(): Arrow[] {
  return sources().flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const to = roomOfImport(file, specifier)
      const from = roomOf(file)
      return to === undefined || to === from ? [] : [{file, from, to}]
    }),
  )
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const {staticImports, staticExports, dynamicImports} = parseSync(file, source).module
  return [
    ...staticImports.map(({moduleRequest}) => moduleRequest.value),
    ...staticExports.flatMap(({entries}) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    // The request of a dynamic import is an expression: its literal has quotation marks.
    ...dynamicImports.map(({moduleRequest: {start, end}}) => source.slice(start + 1, end - 1)),
  ]
}

function roomOfImport(file: string, specifier: string): string | undefined {
  if (specifier === '@newsdesk/lake') return 'lake'
  if (!specifier.startsWith('.')) return undefined
  const target = relative(root, join(root, dirname(file), specifier))
  return roomOf(target)
}

function roomOf(file: string): string {
  const [, room = 'root'] = /^(?:src\/|packages\/)?([^/]+)\//.exec(file) ?? []
  return room
}

test('rooms import only rooms that the table allows', () => {
  const found = arrows()
  expect(found.length).toBeGreaterThan(10)
  const forbidden = found.filter(({from, to}) => !allowed[from]?.includes(to))
  expect(forbidden).toEqual([])
})

test('no files import each other in a ring, including type imports', () => {
  const files = new Map(sources().map((file) => [file, targetsOf(file)]))
  expect(files.size).toBeGreaterThan(500)
  expect(rings(files)).toEqual([])
})

/** The files of the repository that a file imports. */
function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(dirname(file), specifier))
}

/**
 * Groups of files of which each leads to all others. A file without imports, or without importers, among the rest is
 * in none. Such files are removed until nothing changes.
 */
function rings(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(imports)
  for (;;) {
    const imported = new Set([...left.values()].flat())
    const loose = [...left].filter(
      ([file, targets]) => !imported.has(file) || !targets.some((target) => left.has(target)),
    )
    if (loose.length === 0) return [...left.keys()]
    for (const [file] of loose) left.delete(file)
  }
}
