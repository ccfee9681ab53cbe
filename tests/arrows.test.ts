import {globSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

import {parseSync} from 'oxc-parser'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Which rooms a room may import. The files at the root are the room `root`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  root: ['schemas', 'studio', 'connection'],
  schemas: [],
  studio: ['schemas', 'queries'],
  queries: [],
  render: [],
  publish: ['queries', 'render', 'connection'],
  preview: ['queries', 'render', 'connection'],
  connection: [],
  migrations: [],
  scripts: [
    'schemas',
    'queries',
    'render',
    'publish',
    'preview',
    'connection',
    'migrations',
    'lake',
  ],
  lake: [],
}

/** Made from the schemas and queries, types alone: it belongs to no room. */
const generated = 'sanity.types.ts'

interface Arrow {
  readonly file: string
  readonly from: string
  readonly to: string
}

function arrows(): Arrow[] {
  const files = globSync('**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: ['**/node_modules/**', 'tests/**', 'bench/**', 'site/**', 'dist/**', '.*/**'],
  })
  return files.flatMap((file) =>
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
  return target === generated ? undefined : roomOf(target)
}

function roomOf(file: string): string {
  const [room = '', ...rest] = file.split('/')
  return rest.length === 0 ? 'root' : room
}

test('rooms import only the rooms that they may', () => {
  const found = arrows()
  expect(found.length).toBeGreaterThan(10)
  const forbidden = found.filter(({from, to}) => !allowed[from]?.includes(to))
  expect(forbidden).toEqual([])
})
