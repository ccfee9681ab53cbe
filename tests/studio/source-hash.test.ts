// The name of a build depends on its sources.
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {studioBuild} from '../../scripts/builds/build-cache.ts'
import {hashSources} from '../../scripts/builds/source-hash.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

test('01 the name of a build changes with its sources and nothing else', () => {
  const root = temporaryDirectory()
  mkdirSync(join(root, 'src', 'studio', 'i18n'), {recursive: true})
  const file = join(root, 'src', 'studio', 'i18n', 'english.ts')
  const hashes: string[] = []
  const after = (change: () => void) => {
    change()
    hashes.push(hashSources(studioBuild.sources, root))
  }
  after(() => writeFileSync(join(root, 'sanity.config.ts'), 'a'))
  after(() => writeFileSync(file, 'ab'))
  after(() => writeFileSync(file, 'ac'))
  after(() => renameSync(file, join(root, 'src', 'studio', 'english.ts')))
  after(() => writeFileSync(join(root, 'sanity.config.ts'), 'aa'))
  after(() => writeFileSync(join(root, 'package-lock.json'), '{}'))
  after(() => rmSync(join(root, 'src', 'studio', 'english.ts')))
  expect(new Set(hashes).size).toBe(hashes.length)
  const last = hashes.at(-1)
  after(() => mkdirSync(join(root, 'packages')))
  after(() => writeFileSync(join(root, 'packages', 'lake.ts'), 'a'))
  expect(hashes.slice(-2)).toEqual([last, last])
})
