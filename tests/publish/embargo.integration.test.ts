// An article under embargo leaves no trace in any file until its publication time.
import {fork} from 'node:child_process'
import {once} from 'node:events'
import {setTimeout as wait} from 'node:timers/promises'

import * as fc from 'fast-check'
import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'
import {expect, test} from 'vitest'

import {buildSite, type SiteOptions} from '../../src/publish/index.ts'
import {randomNumbers} from '@newsdesk/testing/random'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {
  article,
  filesOf,
  openNewsroom,
  paragraph,
  reference,
  source,
  type Newsroom,
} from './newsroom.ts'
import {formerOfArticles} from './earlier-state.ts'
import {watch} from './watch.ts'

const moment = '2099-01-01T10:00:00.000Z'
const before = new Date('2099-01-01T09:59:59.999Z')
const then = new Date(moment)
const allFormats: Partial<SiteOptions> = {formats: undefined}

/** An article that appears in every list and has a quotation. */
const secret = (more: object = {}) =>
  article('secret', 'geheim', {
    title: 'Streng geheim',
    formerSlugs: ['vorher'],
    topics: ['Wahl', 'Nur hier'],
    corrections: [{_key: 'c', _type: 'correction', text: 'Streng geheim', date: '2026-01-02'}],
    sections: [
      {
        _key: 's',
        _type: 'section',
        body: [
          paragraph('Ein Wort.', {
            markDefs: [{_key: 'q', _type: 'quote', source: reference('ada')}],
            children: [{_key: 'a', _type: 'span', text: 'Ein Wort.', marks: ['q']}],
          }),
        ],
      },
    ],
    publishedAt: moment,
    ...more,
  })

async function openWithOne(): Promise<Newsroom> {
  const newsroom = await openNewsroom()
  await newsroom.client.create(source('ada', 'Ada Beispiel'))
  await newsroom.client.create(article('open', 'offen', {topics: ['WAHL']}))
  return newsroom
}

// `vitest run --mode long`
const rounds = process.env.MODE === 'long' ? 100 : 5

/** Builds the site for a time in another process, kills it after some milliseconds, and returns whether it had ended. */
async function killedBuild({lake, site}: Newsroom, now: Date, after: number): Promise<boolean> {
  const program = join(import.meta.dirname, 'build-in-process.ts')
  const child = fork(program, [JSON.stringify(lake), site, '', now.toISOString()])
  const exited = once(child, 'exit')
  await once(child, 'message')
  let hasEnded = false
  child.on('message', () => (hasEnded = true))
  await Promise.race([exited, wait(after)])
  child.kill('SIGKILL')
  await exited
  return hasEnded
}

/** The files of a site that is built from scratch for a time. */
async function fresh({client}: Newsroom, now?: Date): Promise<Record<string, string>> {
  const directory = temporaryDirectory()
  await buildSite(client, {directory, now})
  return filesOf(directory)
}

test('01 an article under embargo leaves no trace in any file', async () => {
  const newsroom = await openWithOne()
  const without = await fresh(newsroom)
  await newsroom.client.create(secret())
  const report = await newsroom.build(allFormats)
  expect(newsroom.files()).toEqual(without)
  expect(report).toMatchObject({articles: 1, heldBack: 1, failures: [], due: then})
})

test('02 an article appears when its embargo ends, as if it had never been withheld', async () => {
  const newsroom = await openWithOne()
  await newsroom.client.create(secret())
  await newsroom.build({...allFormats, now: before})
  expect(newsroom.files()).not.toHaveProperty('geheim/index.html')
  const report = await newsroom.build({...allFormats, now: then})
  expect(report).toMatchObject({articles: 2, rendered: 1, heldBack: 0, failures: []})
  const files = newsroom.files()
  expect(files).toEqual(await fresh(newsroom, then))
  for (const path of ['geheim/index.html', 'thema/nur-hier/index.html', 'quelle/ada/index.html']) {
    expect(files[path]).toContain('geheim')
  }
  expect(files['vorher/index.html']).toContain('refresh')
  expect(files['feed.xml']).toContain('Streng geheim')
  expect(files['news-sitemap-1.xml']).toContain('/geheim/')
  expect(await newsroom.build({...allFormats, now: then})).toMatchObject({written: [], removed: []})
})

test('03 an article disappears when its publication time moves to the future', async () => {
  const newsroom = await openWithOne()
  const without = await fresh(newsroom)
  await newsroom.client.create(secret({publishedAt: '2026-01-02T10:00:00Z'}))
  await newsroom.build(allFormats)
  expect(newsroom.files()).toHaveProperty('geheim/index.html')
  await newsroom.client.patch('secret').set({publishedAt: moment}).commit()
  await newsroom.build(allFormats)
  expect(newsroom.files()).toEqual(without)
  await newsroom.build({...allFormats, now: then})
  expect(newsroom.files()).toHaveProperty('geheim/index.html')
  await newsroom.build(allFormats)
  expect(newsroom.files()).toEqual(without)
})

test('04 another article keeps a slug that an article under embargo will take', async () => {
  const newsroom = await openWithOne()
  const {client} = newsroom
  await client.create(article('old', 'neu', {formerSlugs: ['geheim']}))
  await client.create(secret())
  const report = await newsroom.build({now: before})
  expect(report.failures).toEqual([])
  expect(newsroom.files()['geheim/index.html']).toContain('refresh')
  await newsroom.build({now: then})
  expect(newsroom.files()['geheim/index.html']).toContain('Streng geheim')
})

test('05 a future update date is in no file until then', async () => {
  const newsroom = await openWithOne()
  await newsroom.client.patch('open').set({updatedAt: moment}).commit()
  const report = await newsroom.build({...allFormats, now: before})
  expect(report.repaired[0]?.message).toContain('updatedAt: Update in the future')
  for (const content of Object.values(newsroom.files())) expect(content).not.toContain('2099-01-01')
  expect(newsroom.files()['sitemap-1.xml']).toContain('<lastmod>2026-01-01T10:00:00.000Z</lastmod>')
  await newsroom.build({...allFormats, now: then})
  expect(newsroom.files()).toEqual(await fresh(newsroom, then))
  expect(newsroom.files()['atom.xml']).toContain(`<updated>${moment}</updated>`)
})

test('06 law: successive builds at any times equal a build from scratch', async () => {
  const hours = fc.integer({min: -30, max: 30})
  const dateAt = (hour: number) => new Date(then.getTime() + hour * 3_600_000)
  const asWritten = fc.constantFrom(
    (hour: number) => dateAt(hour).toISOString(),
    (hour: number) =>
      `${dateAt(hour + 5)
        .toISOString()
        .slice(0, 19)}+05:00`,
    (hour: number) => dateAt(hour).toISOString().slice(0, 19),
    (hour: number) => dateAt(hour).toISOString().slice(0, 10),
  )
  const date = fc.tuple(asWritten, hours).map(([write, hour]) => write(hour))
  const articles = fc.array(fc.record({publishedAt: date, updatedAt: fc.option(date)}), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(
      articles,
      fc.array(hours, {minLength: 2, maxLength: 4}),
      async (some, nows) => {
        const newsroom = await openNewsroom()
        try {
          const transaction = newsroom.client.transaction()
          for (const [at, dates] of some.entries()) {
            transaction.create(article(`a${at}`, `a${at}`, {...dates, topics: [`Thema ${at % 2}`]}))
          }
          await transaction.commit()
          for (const hour of nows) {
            await newsroom.build({...allFormats, now: dateAt(hour)})
            expect(newsroom.files()).toEqual(await fresh(newsroom, dateAt(hour)))
          }
        } finally {
          await newsroom.lake.close()
        }
      },
    ),
    {numRuns: process.env.MODE === 'long' ? 200 : 4},
  )
})

test('07 a watched site shows an article by itself when its embargo ends', async () => {
  const newsroom = await openWithOne()
  const {client, site} = newsroom
  const {reports} = await watch(client, {directory: site})
  const due = Date.now() + 1_500
  await client.create(secret({publishedAt: new Date(due).toISOString()}))
  await expect.poll(() => reports.at(-1)?.heldBack, {timeout: 20_000}).toBe(1)
  const seen = () => filesOf(site)['geheim/index.html'] !== undefined
  let early = false
  while (Date.now() < due) {
    const isThere = seen()
    if (Date.now() < due) early ||= isThere
    await wait(5)
  }
  expect(early).toBe(false)
  await expect.poll(seen, {timeout: 20_000, interval: 10}).toBe(true)
  await expect.poll(() => filesOf(site)['sitemap-1.xml'], {timeout: 20_000}).toContain('/geheim/')
  expect(filesOf(site)['feed.xml']).toContain('Streng geheim')
})

test('08 a restarted watcher reads the next due time from the state', async () => {
  const newsroom = await openWithOne()
  const {client, site} = newsroom
  const due = Date.now() + 1_500
  await client.create(secret({publishedAt: new Date(due).toISOString()}))
  const first = await watch(client, {directory: site})
  await first.stop()
  expect(filesOf(site)).not.toHaveProperty('geheim/index.html')
  await watch(client, {directory: site})
  await expect
    .poll(() => Object.keys(filesOf(site)), {timeout: 20_000})
    .toContain('geheim/index.html')
  expect(Date.now()).toBeGreaterThanOrEqual(due)
})

test('09 SIGKILL while embargoes end leaves whole files, and the next build completes them', async () => {
  const random = randomNumbers()
  const newsroom = await openNewsroom()
  const transaction = newsroom.client.transaction()
  for (let n = 0; n < 40; n += 1) {
    const publishedAt = n % 2 === 0 ? moment : '2026-01-01T10:00:00Z'
    transaction.create(article(`a${n}`, `meldung-${n}`, {publishedAt, topics: [`Thema ${n % 3}`]}))
  }
  await transaction.commit()
  const [early, late] = [await fresh(newsroom, before), await fresh(newsroom, then)]
  let [killed, milliseconds] = [0, 400]
  for (let round = 0; round < rounds; round += 1) {
    await newsroom.build({...allFormats, now: before})
    expect(newsroom.files()).toEqual(early)
    const hasEnded = await killedBuild(newsroom, then, random() * milliseconds)
    if (hasEnded) milliseconds *= 0.8
    else killed += 1
    for (const [path, content] of Object.entries(newsroom.files())) {
      expect([early[path], late[path]], path).toContain(content)
    }
    await newsroom.build({...allFormats, now: then})
    expect(newsroom.files()).toEqual(late)
  }
  expect(killed).toBeGreaterThan(0)
}, 1_200_000)

test('10 the state of an earlier version is read', async () => {
  const newsroom = await openWithOne()
  await newsroom.client.create(secret())
  await newsroom.build(allFormats)
  const state = new DatabaseSync(join(newsroom.site, '.newsdesk', 'state.sqlite'))
  state.exec(`
    drop index article_published;
    drop index article_due;
    create index article_published on article (published_at desc, id);
    alter table article drop column published_moment;
    alter table article drop column due;
    alter table article drop column held;
    update meta set value = 'another' where name = 'fingerprint';
    delete from meta where name = 'now';
    create table touched (folded text primary key) strict, without rowid;
    insert into touched values ('vorher');
    alter table left_by drop column since;
    ${formerOfArticles}
    pragma user_version = 1;
  `)
  state.close()
  const expected = newsroom.files()
  expect(await newsroom.build(allFormats)).toMatchObject({articles: 1, heldBack: 1, failures: []})
  expect(newsroom.files()).toEqual(expected)
  await newsroom.build({...allFormats, now: then})
  expect(newsroom.files()).toEqual(await fresh(newsroom, then))
})
