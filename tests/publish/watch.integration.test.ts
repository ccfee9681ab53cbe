// The watching pipeline follows changes, faults and outages of the lake.
import {cpSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test, vi} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {formatNames} from '../../src/publish/formats.ts'
import {watchSite} from '../../src/publish/index.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, filesOf, openNewsroom, reference, source, unknownBlock} from './newsroom.ts'
import {watch} from './watch.ts'

const soon = {timeout: 20_000}

test('01 publishing, changing and unpublishing reach the disk within seconds', async () => {
  const {client, site} = await openNewsroom()
  await client.create(source('dpa', 'dpa'))
  await client.create(article('a', 'eins', {agencies: [reference('dpa')]}))
  const {stop} = await watch(client, {directory: site, formats: formatNames})
  const file = (path: string) => () => filesOf(site)[path] ?? ''
  expect(file('eins/index.html')()).toContain('Titel a')

  await client.create(article('drafts.b', 'zwei', {title: 'Titel b', topics: ['Wahl']}))
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.b',
    publishedId: 'b',
  })
  await expect.poll(file('zwei/index.html'), soon).toContain('Titel b')
  await expect.poll(file('thema/wahl/index.html'), soon).toContain('Titel b')
  await expect.poll(file('sitemap-1.xml'), soon).toContain('/zwei/')

  await client.patch('dpa').set({name: 'Deutsche Presse-Agentur'}).commit()
  await expect.poll(file('eins/index.html'), soon).toContain('Deutsche Presse-Agentur')

  await client
    .patch('b')
    .set({'slug.current': 'drei', formerSlugs: ['zwei']})
    .commit()
  await expect.poll(file('drei/index.html'), soon).toContain('Titel b')
  await expect.poll(file('zwei/index.html'), soon).toContain('refresh')

  await client.delete('b')
  await expect.poll(() => Object.keys(filesOf(site)), soon).not.toContain('drei/index.html')
  await stop()
})

test('02 an article that fails while watching is reported, and others are written', async () => {
  const {client, site} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const {reports} = await watch(client, {directory: site, formats: ['page']})
  await client.patch('a').set(unknownBlock).commit()
  await expect.poll(() => reports.at(-1)?.failures.map(({id}) => id), soon).toEqual(['a'])
  await client.create(article('b', 'zwei'))
  await expect.poll(() => Object.keys(filesOf(site)), soon).toContain('zwei/index.html')
  expect(filesOf(site)['eins/index.html']).toContain('Titel a')
})

test('03 the loss of the lake is reported, and missed changes are built after it returns', async () => {
  const directory = temporaryDirectory()
  const site = temporaryDirectory()
  let lake = await startLake({directory, port: 0})
  const port = Number(new URL(lake.url).port)
  onTestFinished(() => lake.close())
  const client = createEmbeddedClient(lake)
  await client.create(article('a', 'eins'))
  const {said} = await watch(client, {directory: site, formats: ['page']})
  await lake.close()
  await expect.poll(() => said.length, soon).toBeGreaterThan(0)
  expect(said[0]).toContain('does not answer')

  lake = await startLake({directory, port})
  await createEmbeddedClient(lake).create(article('b', 'zwei'))
  await expect.poll(() => Object.keys(filesOf(site)), soon).toContain('zwei/index.html')
  await vi.waitFor(() => expect(said.at(-1)).toBe('recovered'), soon)
}, 60_000)

test('04 a lake without the last event makes the watcher rebuild everything', async () => {
  const directory = temporaryDirectory()
  const backup = join(temporaryDirectory(), 'backup')
  const site = temporaryDirectory()
  let lake = await startLake({directory, port: 0})
  const port = Number(new URL(lake.url).port)
  onTestFinished(() => lake.close())
  const client = createEmbeddedClient(lake)
  await client.create(article('a', 'eins'))
  await lake.close()
  cpSync(directory, backup, {recursive: true})
  lake = await startLake({directory, port})
  await client.create(article('b', 'zwei'))
  await watch(client, {directory: site, formats: ['page']})
  await client.patch('b').set({title: 'Anders'}).commit()
  await expect.poll(() => filesOf(site)['zwei/index.html'], soon).toContain('Anders')
  await lake.close()
  rmSync(directory, {recursive: true})
  cpSync(backup, directory, {recursive: true})
  lake = await startLake({directory, port})
  await client.create(article('c', 'drei'))
  const restored = ['drei/index.html', 'eins/index.html']
  await expect.poll(() => Object.keys(filesOf(site)), soon).toEqual(restored)
}, 60_000)

test('05 a rejected listener ends the watcher with the reason', async () => {
  const {client, site} = await openNewsroom()
  const stranger = client.withConfig({token: 'wrong'})
  const nothing = () => undefined
  const listener = {onReport: nothing, onTrouble: nothing, onRecovered: nothing}
  const watching = watchSite(stranger, {directory: site}, listener, new AbortController().signal)
  await expect(watching).rejects.toThrow(/refuses|Session not found/)
})
