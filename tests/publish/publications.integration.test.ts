// A publication by any tool is completed: former slug, first date, dates of corrections.
import {createClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {provisionalMoment} from '../../src/content/published-at.ts'
import {buildSite, watchSite} from '../../src/publish/index.ts'
import {article, openNewsroom, type Newsroom} from './newsroom.ts'

interface Stored {
  publishedAt: string
  updatedAt?: string
  formerSlugs?: string[]
  corrections?: {text: string; date?: string}[]
}

const correction = {_key: 'k', _type: 'correction', text: 'Es waren 13 Millionen.'}
const undated = {publishedAt: provisionalMoment()}

/** Puts versions into a release, as a script does. */
async function release({client}: Newsroom, releaseId: string, ...versions: object[]) {
  await client.releases.create({releaseId, metadata: {releaseType: 'asap'}})
  for (const document of versions) {
    const {_id: publishedId, ...fields} = document as {_id: string; _type: string}
    await client.createVersion({releaseId, publishedId, document: fields})
  }
  return releaseId
}

const get = ({client}: Newsroom, id: string) => client.getDocument<Stored>(id)

test("01 publishing a release completes the former slug and the correction's date", async () => {
  const newsroom = await openNewsroom()
  const {client, build, files} = newsroom
  await client.create(article('a', 'eins'))
  await build()
  const version = article('a', 'zwei', {corrections: [correction]})
  const releaseId = await release(newsroom, 'r1', version)
  const before = Date.now() - 1_000
  await client.releases.publish({releaseId})
  const {completed, failures} = await build()
  expect(failures).toEqual([])
  expect(completed).toMatchObject([{id: 'a', slug: 'zwei'}])
  const {formerSlugs, corrections} = (await get(newsroom, 'a')) ?? {}
  expect(formerSlugs).toEqual(['eins'])
  expect(Date.parse(corrections?.[0]?.date ?? '')).toBeGreaterThanOrEqual(before)
  expect(files()['eins/index.html']).toContain('http-equiv="refresh"')
  expect(files()['zwei/index.html']).toContain('Korrektur vom <time')
  expect(await build()).toMatchObject({completed: [], written: [], rendered: 0})
})

test('02 the first publication sets the date, by release, by action or later', async () => {
  const newsroom = await openNewsroom()
  const {client, build} = newsroom
  const releaseId = await release(newsroom, 'r2', article('a', 'eins', undated))
  await client.create({...article('b', 'zwei', undated), _id: 'drafts.b'})
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const before = Math.floor(Date.now() / 1_000) * 1_000
  await client.releases.publish({releaseId})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.b',
    publishedId: 'b',
  })
  const {completed} = await build()
  expect(completed.map(({id}) => id)).toEqual(['a', 'b'])
  for (const id of ['a', 'b']) {
    const {publishedAt = ''} = (await get(newsroom, id)) ?? {}
    expect(publishedAt).toMatch(/:\d\d\.000Z$/u)
    expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(before)
  }
})

test('03 chosen, imported and embargo dates stay unchanged', async () => {
  const newsroom = await openNewsroom()
  const {client, build} = newsroom
  const dates = {
    chosen: '2026-11-20T10:00:00.000Z',
    imported: '2019-03-02T10:00:00.123Z',
    scripted: provisionalMoment(),
    held: '2099-01-01T10:00:00.123Z',
  }
  for (const [id, publishedAt] of Object.entries(dates)) {
    await client.create(article(id, id, {publishedAt}))
  }
  const {completed} = await build()
  expect(completed).toEqual([])
  for (const [id, publishedAt] of Object.entries(dates)) {
    expect((await get(newsroom, id))?.publishedAt).toBe(publishedAt)
  }
})

test('04 publishing an older version keeps a newer former slug', async () => {
  const newsroom = await openNewsroom()
  const {client, build, files} = newsroom
  await client.create(article('a', 'eins'))
  await build()
  const releaseId = await release(newsroom, 'r4', article('a', 'drei'))
  await client
    .patch('a')
    .set({'slug.current': 'zwei', formerSlugs: ['eins']})
    .commit()
  await build()
  await client.releases.publish({releaseId})
  await build()
  expect((await get(newsroom, 'a'))?.formerSlugs).toEqual(['eins', 'zwei'])
  expect(Object.keys(files())).toEqual(['drei/index.html', 'eins/index.html', 'zwei/index.html'])
})

test('04b a release: an update has the "Stand" of its publication, one of a script stays', async () => {
  const newsroom = await openNewsroom()
  const {client, build} = newsroom
  await client.create(article('a', 'eins'))
  await client.create(article('b', 'zwei'))
  await build()
  const updatedAt = '2026-11-28T10:00:00.123Z'
  const releaseId = await release(newsroom, 'r4b', article('a', 'eins', {updatedAt}))
  await client.patch('b').set({updatedAt}).commit()
  const before = Math.floor(Date.now() / 1_000) * 1_000
  await client.releases.publish({releaseId})
  await build()
  const stand = (await get(newsroom, 'a'))?.updatedAt ?? ''
  expect(Date.parse(stand)).toBeGreaterThanOrEqual(before)
  expect(stand).toMatch(/\.000Z$/)
  expect((await get(newsroom, 'b'))?.updatedAt).toBe(updatedAt)
})

test('05 the watching pipeline completes a release by itself', async () => {
  const newsroom = await openNewsroom()
  const {client, site, files} = newsroom
  await client.create(article('a', 'eins'))
  const ended = new AbortController()
  const listener = {
    onReport: () => undefined,
    onTrouble: () => undefined,
    onRecovered: () => undefined,
  }
  const watching = watchSite(client, {directory: site, formats: ['page']}, listener, ended.signal)
  try {
    await expect.poll(() => Object.keys(files()), {timeout: 20_000}).toEqual(['eins/index.html'])
    const releaseId = await release(
      newsroom,
      'r5',
      article('a', 'zwei', {corrections: [correction]}),
    )
    await client.releases.publish({releaseId})
    await expect
      .poll(async () => (await get(newsroom, 'a'))?.formerSlugs, {timeout: 20_000})
      .toEqual(['eins'])
    await expect
      .poll(() => files()['zwei/index.html'], {timeout: 20_000})
      .toContain('Korrektur vom <time')
    await expect
      .poll(() => files()['eins/index.html'], {timeout: 20_000})
      .toContain('http-equiv="refresh"')
  } finally {
    ended.abort()
    await watching
  }
})

test('06 a client without write access keeps the redirect and reports the missing right', async () => {
  const newsroom = await openNewsroom()
  const {client, lake, site, files} = newsroom
  const {projectId, dataset, apiVersion} = client.config()
  const reader = createClient({
    apiHost: lake.url,
    useProjectHostname: false,
    projectId,
    dataset,
    apiVersion,
    useCdn: false,
  })
  const build = () => buildSite(reader, {directory: site, formats: ['page']})
  await client.create(article('a', 'eins'))
  await build()
  await client.patch('a').set({'slug.current': 'zwei'}).commit()
  const {repaired, failures} = await build()
  expect(failures).toEqual([])
  expect(repaired).toMatchObject([
    {id: 'a', message: expect.stringContaining('Set SANITY_AUTH_TOKEN')},
  ])
  expect(files()['eins/index.html']).toContain('http-equiv="refresh"')
  expect(await get(newsroom, 'a')).not.toHaveProperty('formerSlugs')
})
