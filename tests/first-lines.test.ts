// Every test file describes its content in its first line.
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

test('01 every test file starts with a sentence about its content', () => {
  const files = globSync('{tests,packages/*/tests}/**/*.test.{ts,tsx}', {cwd: root})
  const silent = files.filter(
    (file) => !/^(?:\/\/|\/\*\*?) [A-Z].*\./.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(silent, 'Begin each of these files with a comment of one sentence.').toEqual([])
})
