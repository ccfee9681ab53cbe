// Every random test can be repeated from its seed.
import {globSync, readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

/** Calls with random values that cannot be repeated without a seed. */
const unseeded = [
  /Math\.random\(/u,
  /\bsample\((?![\s\S]{0,200}?\bseed\b)/u,
  /\b(?:randomInt|randomUUID|getRandomValues)\(/u,
]

test('every random test takes its values from fast-check or packages/testing/src/random.ts', () => {
  const own = new Set(['packages/testing/src/random.ts', 'tests/seeds.test.ts'])
  const files = globSync('{packages/*/{src,tests},tests}/**/*.ts', {
    exclude: ['packages/lake/src/**'],
  }).filter((file) => !own.has(file.replaceAll('\\', '/')))
  const found = files.filter((file) => {
    const source = readFileSync(file, 'utf8')
    return unseeded.some((pattern) => pattern.test(source))
  })
  expect(files.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})
