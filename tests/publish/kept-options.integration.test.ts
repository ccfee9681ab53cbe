// The folder of a site stores its URL, its title and its formats.
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import {formatNames} from '../../src/publish/formats.ts'
import {readKept, siteOf, watchSite, withKept} from '../../src/publish/index.ts'
import {hiddenSettings} from '../../scripts/site/hidden-settings.ts'
import {formerOfArticles} from './earlier-state.ts'
import {article, openNewsroom} from './newsroom.ts'

const tagblatt = {title: 'Tagblatt', baseUrl: 'https://news.example/'}

test('01 a run without options uses the stored ones and writes nothing', async () => {
  const {client, build, files, site} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const everything = {formats: undefined}
  await build({formats: ['page', 'rss'], site: tagblatt})
  const before = files()
  expect(before['eins/index.html']).toContain('https://news.example/eins/')
  expect(Object.keys(before)).toEqual(['eins/index.html', 'feed.xml'])
  for (const servedAt of [undefined, 'http://127.0.0.1:3336/', 'http://127.0.0.1:4000/']) {
    expect(await build({...everything, servedAt})).toMatchObject({written: [], removed: []})
  }
  expect(files()).toEqual(before)
  expect(siteOf(withKept({directory: site}))).toMatchObject(tagblatt)
})

test('02 each option is stored on its own', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build({site: {title: 'Tagblatt'}})
  await build({site: {baseUrl: 'https://news.example/'}})
  await build({site: {baseUrl: undefined, title: 'Bote'}})
  expect(files()['eins/index.html']).toContain('Bote')
  expect(files()['eins/index.html']).toContain('https://news.example/eins/')
})

test('03 the site uses the URL of the server until one is given', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  for (const servedAt of ['http://127.0.0.1:3336/', 'http://127.0.0.1:4000/']) {
    await build({servedAt})
    expect(files()['eins/index.html']).toContain(`${servedAt}eins/`)
  }
})

test('04 a dry run stores no options', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build()
  await build({site: tagblatt, dryRun: true})
  expect(await build()).toMatchObject({written: []})
  await build({site: tagblatt})
  expect(files()['eins/index.html']).toContain('Tagblatt')
})

test('05 giving all formats by name resets the stored choice', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build({formats: ['page']})
  await build({formats: undefined})
  expect(Object.keys(files())).toEqual(['eins/index.html'])
  await build({formats: ['text']})
  expect(Object.keys(files())).toEqual(['eins/article.txt'])
  await build({formats: formatNames})
  const all = Object.keys(files())
  expect(all).toEqual(expect.arrayContaining(['eins/index.html', 'feed.xml', '404.html']))
  await build({formats: undefined})
  expect(Object.keys(files())).toEqual(all)
})

test('05b a stored title overrides the one of the Studio until it is forgotten', async () => {
  const {client, site, build, files} = await openNewsroom()
  await client.create({_id: 'site', _type: 'site', title: 'Bote'})
  await client.create(article('a', 'eins'))
  await build({site: {title: 'Tagblatt'}})
  const [note] = hiddenSettings(readKept(site), 'site')
  expect(note).toContain('--title Tagblatt, which site/ remembers, hides "Bote" of the Studio.')
  expect(note).toContain('--forget title')
  await build({forget: ['title']})
  expect(files()['eins/index.html']).toContain('>Bote</a>')
  expect(hiddenSettings(readKept(site), 'site')).toEqual([])
  await build()
  expect(files()['eins/index.html']).toContain('>Bote</a>')
})

test('06 a folder of an earlier version keeps its given address and title', async () => {
  const {client, build, files, site} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build({site: tagblatt})
  rmSync(join(site, '.newsdesk', 'site.json'))
  const state = new DatabaseSync(join(site, '.newsdesk', 'state.sqlite'))
  // That version noted the site with everything else that files depend on.
  state
    .prepare("update meta set value = ? where name = 'fingerprint'")
    .run(JSON.stringify({site: siteOf({site: tagblatt})}))
  state.exec(`drop table left_by; ${formerOfArticles} pragma user_version = 3`)
  state.close()
  expect(siteOf(withKept({directory: site}))).toMatchObject(tagblatt)
  await build()
  expect(files()['eins/index.html']).toContain('https://news.example/eins/')
  await build({servedAt: 'http://127.0.0.1:3336/'})
  expect(files()['eins/index.html']).toContain('https://news.example/eins/')
})

test('07 a folder of an earlier version without given options uses the URL of the server', async () => {
  const {client, build, files, site} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build()
  const state = new DatabaseSync(join(site, '.newsdesk', 'state.sqlite'))
  // That version noted the site with everything else that files depend on.
  state
    .prepare("update meta set value = ? where name = 'fingerprint'")
    .run(JSON.stringify({site: siteOf({site: tagblatt})}))
  state.exec(`drop table left_by; ${formerOfArticles} pragma user_version = 3`)
  state.close()
  for (const servedAt of ['http://127.0.0.1:3336/', 'http://127.0.0.1:4000/']) {
    await build({servedAt})
    expect(files()['eins/index.html']).toContain(`${servedAt}eins/`)
  }
})

test.each([
  '',
  'nothing',
  '[]',
  '{"site": {"title": 1}}',
  '{"site": {"baseUrl": "news.example"}}',
  '{"formats": "page"}',
])('08 unreadable stored options are rejected with the remedy: %j', async (content) => {
  const {client, build, site, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build({site: tagblatt})
  const before = files()
  writeFileSync(join(site, '.newsdesk', 'site.json'), content)
  await expect(build()).rejects.toMatchObject({
    code: 'damaged-options',
    message: expect.stringMatching(/site\.json cannot be read: .+ Correct the file, or remove it/),
  })
  expect(files()).toEqual(before)
})

test('09 a watcher follows options that another command stores', async () => {
  const {client, build, site} = await openNewsroom()
  await client.create(article('a', 'eins'))
  const page = () => readFileSync(join(site, 'eins', 'index.html'), 'utf8')
  const ended = new AbortController()
  const {promise: isReady, resolve} = Promise.withResolvers<void>()
  const listener = {onReport: () => resolve(), onTrouble: () => {}, onRecovered: () => {}}
  const options = {directory: site, formats: ['page'] as const, site: tagblatt}
  const watching = watchSite(client, options, listener, ended.signal)
  await isReady
  expect(page()).toContain('Tagblatt')
  await build({site: {title: 'Bote'}})
  await client.patch('a').set({title: 'Danach'}).commit()
  await expect.poll(page).toContain('Danach')
  expect(page()).toContain('Bote')
  expect(page()).toContain('https://news.example/eins/')
  ended.abort()
  await watching
})
