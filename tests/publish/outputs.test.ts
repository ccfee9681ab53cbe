// The registry of outputs lists every file of its folder.
import {globSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {formatNames} from '../../src/publish/formats.ts'
import {outputs} from '../../src/publish/outputs.ts'
import {pictureOwner} from '../../src/publish/state/site-state.ts'

const folder = join(import.meta.dirname, '../../src/publish/outputs')

test('01 the registry lists exactly the outputs of its folder', async () => {
  const found = await Promise.all(
    globSync('*.ts', {cwd: folder}).map(async (file) => {
      const exported = Object.values((await import(join(folder, file))) as object)
      expect(exported, file).toHaveLength(1)
      return exported[0] as unknown
    }),
  )
  expect(found.length).toBeGreaterThan(10)
  expect(new Set(found)).toEqual(new Set(outputs))
  expect(outputs).toHaveLength(found.length)
})

test('02 output names are unique and distinct in the state', () => {
  const names = outputs.map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+$/i)
  expect(names).not.toContain(pictureOwner.output)
})

test('03 the names of formats come from the outputs', () => {
  expect(formatNames).toEqual(expect.arrayContaining(['page', 'front', 'archive', 'robots']))
  expect(formatNames).not.toContain('always')
  expect(new Set(formatNames).size).toBe(formatNames.length)
})
