import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake, type RunningLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {createEmbeddedClient} from '../../connection/index.ts'
import {publishSite} from '../../publish/index.ts'

let lake: RunningLake
let client: SanityClient
let site: string
beforeEach(async () => {
  lake = await startLake({memory: true, port: 0})
  client = createEmbeddedClient(lake)
  site = mkdtempSync(join(tmpdir(), 'newsdesk-site-'))
})
afterEach(async () => {
  await lake.close()
  rmSync(site, {recursive: true})
})

const article = (id: string, slug: string, more: object = {}) => ({
  _id: id,
  _type: 'article',
  title: `Titel ${id}`,
  lead: 'Vorspann',
  slug: {_type: 'slug', current: slug},
  publishedAt: '2026-01-01T10:00:00Z',
  language: 'de',
  sections: [],
  ...more,
})
const unknown = {sections: [{_key: 's', _type: 'section', body: [{_key: 'b', _type: 'chart'}]}]}
const page = (slug: string) => join(site, slug, 'index.html')
const hasPage = (slug: string) => existsSync(page(slug))

test('01 every published article gets its page, drafts get none', async () => {
  await client.create(article('a', 'eins'))
  await client.create(article('drafts.b', 'zwei'))
  const {pages, failures} = await publishSite(client, site)
  expect({pages, failures}).toEqual({pages: [page('eins')], failures: []})
  expect(readFileSync(page('eins'), 'utf8')).toContain('Titel a')
})

test('02 the page of an article that is unpublished or has moved goes', async () => {
  await client.create(article('a', 'eins'))
  await client.create(article('b', 'zwei'))
  await publishSite(client, site)
  await client.delete('a')
  await client.patch('b').set({'slug.current': 'drei'}).commit()
  const {removed} = await publishSite(client, site)
  expect(removed.toSorted()).toEqual([page('eins'), page('zwei')].toSorted())
  expect(readdirSync(site).toSorted()).toEqual(['.pages.json', 'drei'])
})

test('03 an article that cannot be rendered keeps its last good page, and the others are written', async () => {
  await client.create(article('a', 'eins'))
  await publishSite(client, site)
  const good = readFileSync(page('eins'), 'utf8')
  await client.patch('a').set(unknown).commit()
  await client.create(article('b', 'zwei'))
  for (let run = 0; run < 2; run++) {
    const {pages, failures} = await publishSite(client, site)
    expect(pages).toEqual([page('zwei')])
    expect(failures).toEqual([{slug: 'eins', message: expect.stringContaining('chart')}])
    expect(readFileSync(page('eins'), 'utf8')).toBe(good)
  }
})

test('04 two articles with one slug are both refused, by their ids', async () => {
  await client.create(article('a', 'eins'))
  await client.create(article('b', 'eins'))
  const {pages, failures} = await publishSite(client, site)
  expect(pages).toEqual([])
  expect(failures).toEqual([
    {slug: 'eins', message: expect.stringContaining('"a" and "b" have the same slug')},
  ])
})

test.each(['../draussen', '.', 'a/b', 'x'.repeat(300), '-a', ' '])(
  '05 a slug that is no name of a folder is refused, and nothing is written: %s',
  async (slug) => {
    await client.create(article('a', slug))
    await client.create(article('b', 'gut'))
    const {failures} = await publishSite(client, site)
    expect(failures).toMatchObject([{slug}])
    expect(readdirSync(site).toSorted()).toEqual(['.pages.json', 'gut'])
    expect(hasPage('gut')).toBe(true)
  },
)
