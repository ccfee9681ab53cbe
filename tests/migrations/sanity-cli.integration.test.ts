import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {createEmbeddedClient} from '../../connection/index.ts'
import {runSanityCli} from '../support/sanity-cli.ts'

let lake: RunningLake
let directory: string
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'newsdesk-cli-'))
  lake = await startLake({directory, port: 0, tls: true})
})
afterAll(async () => {
  await lake.close()
  rmSync(directory, {recursive: true})
})

async function sanity(...args: string[]): Promise<string> {
  const {code, output} = await runSanityCli(lake, directory, args)
  expect(code, output).toBe(0)
  return output
}

const stored = (dataset = 'production') =>
  createEmbeddedClient({...lake, dataset}).fetch<{_id: string; _rev: string}[]>('*')

test('01 the official CLI runs the migration: a dry run, a run, and a second run that changes nothing', async () => {
  const run = ['migration', 'run', 'seed-kasachstan', '--no-confirm', '--no-progress']
  expect(await sanity(...run)).toContain('article-kasachstan-proteste')
  expect(await stored()).toEqual([])
  await sanity(...run, '--no-dry-run')
  const after = await stored()
  expect(after).toHaveLength(8)
  await sanity(...run, '--no-dry-run')
  expect(await stored()).toEqual(after)
})

test('02 it makes a dataset, and moves all content there as a standard export', async () => {
  const archive = join(directory, 'export.tar.gz')
  await sanity('dataset', 'create', 'copy', '--visibility', 'public')
  await sanity('dataset', 'export', 'production', archive)
  await sanity('dataset', 'import', archive, '--dataset', 'copy')
  const content = (documents: {_id: string}[]) =>
    documents.map((document) => ({...document, _rev: '', _updatedAt: ''}))
  expect(content(await stored('copy'))).toEqual(content(await stored()))
  expect(await sanity('dataset', 'list')).toContain('copy')
  await sanity('dataset', 'delete', 'copy', '--force')
})

test('03 it finds every seeded document valid', async () => {
  expect(await sanity('documents', 'validate', '--yes')).toMatch(/Valid:\s+8 documents/)
}, 180_000)
