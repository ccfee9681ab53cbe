// The registry of outputs: what is in its folder is in its list.
import {globSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {formatNames} from '../../src/publish/formats.ts'
import {outputs} from '../../src/publish/outputs.ts'
import {pictureOwner} from '../../src/publish/state/site-state.ts'

const folder = join(import.meta.dirname, '../../src/publish/outputs')

test('01 every file of an output is in the list, and the list has no others', async () => {
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

test('02 the state can tell outputs and their keys apart', () => {
  const names = outputs.map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+$/i)
  expect(names).not.toContain(pictureOwner.output)
})

test('03 an output is chosen by its format', () => {
  expect(formatNames).toEqual(expect.arrayContaining(['page', 'front', 'archive', 'robots']))
  expect(formatNames).not.toContain('always')
  expect(new Set(formatNames).size).toBe(formatNames.length)
})
