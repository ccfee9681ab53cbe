// The command `npm run seed`.
import {findOrStartLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {join} from 'node:path'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {seedDocuments} from '../../migrations/seed-kasachstan/seed-documents.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {runScript} from './run-script.ts'

const articleId = 'article-kasachstan-proteste'

/** Runs changes with a client for the lake of a folder, as an editor's Studio does. */
async function edit<T>(cwd: string, work: (client: SanityClient) => Promise<T>): Promise<T> {
  const lake = await findOrStartLake(join(cwd, '.lake'))
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  try {
    return await work(client)
  } finally {
    await lake.close()
  }
}

const revisions = (cwd: string) =>
  edit(cwd, (client) => client.fetch<{_id: string; _rev: string}[]>('*{_id, _rev}'))

test('01 a dry run lists the changes of the next run and makes none', async () => {
  const cwd = temporaryDirectory()
  const dry = await runScript('seed', ['--dry-run'], {cwd})
  expect(dry.code).toBe(0)
  expect(await revisions(cwd)).toEqual([])
  const run = await runScript('seed', [], {cwd})
  expect(run).toMatchObject({code: 0, stdout: dry.stdout})
  const listed = dry.stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/ +/)[2])
  expect(listed).toEqual(seedDocuments().map(({_id}) => _id))
})

test('02 a run is one transaction, and a second run makes none', async () => {
  const cwd = temporaryDirectory()
  await runScript('seed', [], {cwd})
  const before = await revisions(cwd)
  expect(before).toHaveLength(8)
  expect(new Set(before.map(({_rev}) => _rev)).size).toBe(1)
  const second = await runScript('seed', [], {cwd})
  expect(second).toMatchObject({code: 0, stdout: ''})
  expect(await revisions(cwd)).toEqual(before)
})

test('03 a second run keeps an edited article', async () => {
  const cwd = temporaryDirectory()
  await runScript('seed', [], {cwd})
  await edit(cwd, (client) => client.patch(articleId).set({title: 'Geändert'}).commit())
  const before = await revisions(cwd)
  await runScript('seed', [], {cwd})
  expect(await revisions(cwd)).toEqual(before)
})

test('04 an unpublished article stays unpublished', async () => {
  const cwd = temporaryDirectory()
  await runScript('seed', [], {cwd})
  await edit(cwd, async (client) => {
    const article = await client.getDocument(articleId)
    const draft = {...article, _id: `drafts.${articleId}`, _type: 'article'}
    await client.transaction().create(draft).delete(articleId).commit()
  })
  const before = await revisions(cwd)
  const {stdout} = await runScript('start', ['--once'], {cwd})
  expect(stdout).toContain('0 articles published')
  expect(await revisions(cwd)).toEqual(before)
})
