// The documents: their links, paths, commands and pictures exist, and a page shows every picture.
import {existsSync, globSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const documents = globSync('**/*.md', {
  cwd: root,
  exclude: ['**/node_modules/**', 'bench/peers/**', 'site/**', 'public/**', '**/.*/**'],
})
const textOf = (document: string) => readFileSync(join(root, document), 'utf8')

describe.each(documents)('%s', (document) => {
  const text = textOf(document)
  const withoutCode = text.replaceAll(/^ *```[^]*?^ *```/gm, '')

  test('01 its links lead to files and headings that exist', () => {
    expect(linksOf(withoutCode).filter((link) => !leadsSomewhere(document, link))).toEqual([])
  })

  test('02 paths of the repository exist', () => {
    const paths = Array.from(
      withoutCode.matchAll(/`([\w.-]+(?:\/[\w.*-]+)+\/?)`/g),
      ([, path]) => path,
    )
    expect(paths.filter((path) => isOurs(path) && !existsAt(document, path))).toEqual([])
  })

  test('03 npm commands are scripts of the package', () => {
    const {scripts} = JSON.parse(textOf('package.json')) as {scripts: Record<string, string>}
    const names = Array.from(text.matchAll(/npm run (?:-s )?([a-z][\w:]*)/g), ([, name]) => name)
    expect(names.filter((name) => name !== undefined && !(name in scripts))).toEqual([])
  })
})

test('04 every picture is shown by a page', () => {
  const shown = new Set(
    documents.flatMap((document) =>
      linksOf(textOf(document)).map((link) => join(dirname(document), link)),
    ),
  )
  const pictures = globSync('docs/**/*.{png,webp,jpg,svg}', {cwd: root})
  expect(pictures.filter((picture) => !shown.has(picture))).toEqual([])
})

test.each([
  ['README.md', 150],
  ['ARCHITECTURE.md', 250],
  ['bench/README.md', 150],
])('05 %s has at most %i lines', (document, most) => {
  expect(textOf(document).trimEnd().split('\n').length).toBeLessThanOrEqual(most)
})

/** The targets of links and pictures, without those of the web. */
function linksOf(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g))
    .map(([, markdown, html]) => markdown ?? html ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? document : join(dirname(document), path)
  if (!existsSync(join(root, target))) return false
  return heading === undefined || headingsOf(textOf(target)).includes(heading)
}

/** The anchors of headings, as GitHub makes them. */
function headingsOf(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** The folders at the root. Other paths are addresses, or files that commands write. */
const folders = new Set(
  globSync('*/', {cwd: root, exclude: ['node_modules', 'site', 'public']}).map((path) =>
    path.replace(/\/$/, ''),
  ),
)

/** Whether a path starts with a folder of this repository. */
function isOurs(path = ''): boolean {
  return folders.has(path.split('/')[0] ?? '')
}

/** A path from the root, or from the package of the document; the names of tests may lack their ending. */
function existsAt(document: string, path = ''): boolean {
  const places = ['.', relative('.', join(dirname(document), '.')), 'packages/lake']
  return places.some(
    (folder) =>
      globSync(join(folder, path), {cwd: root}).length > 0 ||
      globSync(`${join(folder, path)}.*`, {cwd: root}).length > 0,
  )
}
