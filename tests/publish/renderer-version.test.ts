// The renderer's version changes with every module that a site is built from, and with no other module.
import {appendFileSync, cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {rendererVersion, rendererVersionIn} from '../../src/publish/renderer-version.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the files that a version could depend on, removed after the test. */
function copyRepository(): string {
  const checkout = temporaryDirectory()
  for (const name of ['src', 'scripts', 'package.json', 'package-lock.json']) {
    cpSync(join(repository, name), join(checkout, name), {recursive: true})
  }
  return checkout
}

/** The files among `paths` whose change changes the version; a line is added to each in turn. */
function changing(checkout: string, paths: readonly string[]): string[] {
  const version = rendererVersionIn(checkout)
  return paths.filter((path) => {
    const file = join(checkout, path)
    const source = readFileSync(file)
    appendFileSync(file, '\n// Another line.\n')
    const isOther = rendererVersionIn(checkout) !== version
    writeFileSync(file, source)
    return isOther
  })
}

test('01 a copy of the repository has the same version', () => {
  expect(rendererVersionIn(copyRepository())).toBe(rendererVersion())
})

test('02 changed queries, joins, types, renderers, workers and libraries change the version', () => {
  const paths = [
    'src/content/queries/pipeline.ts',
    'src/content/queries/projections.ts',
    'src/content/join-article.ts',
    'src/content/references.ts',
    'src/content/generated/sanity.types.ts',
    'src/content/slugify.ts',
    'src/connection/client.ts',
    'src/render/blocks/quote.ts',
    'src/render/page/style/print-style.ts',
    'src/publish/outputs/archive-months.ts',
    'src/publish/rendering/render-thread.ts',
    'package-lock.json',
  ]
  expect(changing(copyRepository(), paths)).toEqual(paths)
})

test('03 changed commands, preview, Studio and watcher keep the version', () => {
  const paths = [
    'scripts/site.ts',
    'package.json',
    'src/preview/pages/notice.ts',
    'src/publish/watch/watcher.ts',
    'src/studio/i18n/english.ts',
  ]
  expect(changing(copyRepository(), paths)).toEqual([])
})
