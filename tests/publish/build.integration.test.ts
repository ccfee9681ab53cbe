// A build writes published articles, removes others, and keeps pages of failing articles.
import {statSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {article, openNewsroom, reference, source, unknownBlock} from './newsroom.ts'

describe('published articles', () => {
  test('01 every published article gets a page, drafts get none', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await client.create(article('drafts.b', 'zwei'))
    const {written, failures} = await build()
    expect({written, failures}).toEqual({written: ['eins/index.html'], failures: []})
    expect(Object.keys(files())).toEqual(['eins/index.html'])
    expect(files()['eins/index.html']).toContain('Titel a')
  })

  test('02 an unpublished article loses its files and its folder', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei'))
    await build()
    await client.delete('a')
    const {removed, written} = await build()
    expect({removed, written}).toEqual({removed: ['eins/index.html'], written: []})
    expect(Object.keys(files())).toEqual(['zwei/index.html'])
  })

  test('03 an article that fails to render keeps its last page, and others are written', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await build()
    const good = files()['eins/index.html']
    await client.patch('a').set(unknownBlock).commit()
    await client.create(article('b', 'zwei'))
    for (const written of [['zwei/index.html'], []]) {
      const report = await build()
      expect(report.written).toEqual(written)
      expect(report.failures).toEqual([
        {id: 'a', slug: 'eins', message: expect.stringContaining('chart')},
      ])
      expect(files()['eins/index.html']).toBe(good)
    }
    await client.patch('a').set({sections: [], title: 'Wieder gut'}).commit()
    expect(await build()).toMatchObject({written: ['eins/index.html'], failures: []})
  })

  test('04 a failing article with a new slug keeps its old page', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await build()
    const moved = {'slug.current': 'zwei', formerSlugs: ['eins'], ...unknownBlock}
    await client.patch('a').set(moved).commit()
    expect(await build()).toMatchObject({written: [], removed: [], failures: [{id: 'a'}]})
    expect(files()['eins/index.html']).toContain('Titel a')
  })

  test('05 malformed values fail their article, not the build', async () => {
    const {client, build} = await openNewsroom()
    await client.create(article('good', 'gut'))
    const hostile: readonly object[] = [
      {sections: 'keine Liste'},
      {sections: [null, 5, {body: 'kein Text'}]},
      {slug: 7},
      {slug: {current: ['a']}},
      {formerSlugs: {a: 1}},
      {topics: [5, null, 'Thema']},
      {agencies: 'dpa', authors: [null, {_ref: 5}]},
      {publishedAt: 12},
      {image: 'bild'},
    ]
    for (const [index, more] of hostile.entries()) {
      await client.create(article(`h${index}`, `h${index}`, more))
    }
    const {written, failures} = await build()
    expect(written).toContain('gut/index.html')
    expect(written.length + failures.length).toBe(hostile.length + 1)
    for (const {id, message} of failures) {
      expect(id).toMatch(/^h\d/)
      expect(message).toMatch(/\S/)
    }
  })
})

describe('unchanged files', () => {
  const page = (site: string, slug: string) => join(site, slug, 'index.html')

  test('06 an unchanged article is neither rendered nor written', async () => {
    const {client, site, build} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei'))
    await build()
    const before = statSync(page(site, 'eins'), {bigint: true}).ctimeNs
    await client.patch('b').set({title: 'Anders'}).commit()
    expect(await build()).toMatchObject({rendered: 1, written: ['zwei/index.html'], articles: 2})
    expect(await build()).toMatchObject({rendered: 0, written: [], unchanged: 0})
    expect(statSync(page(site, 'eins'), {bigint: true}).ctimeNs).toBe(before)
  })

  test('07 a changed source renders only the articles that refer to it', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(source('dpa', 'dpa'))
    await client.create(source('afp', 'AFP'))
    await client.create(article('a', 'eins', {agencies: [reference('dpa')]}))
    await client.create(article('b', 'zwei', {agencies: [reference('afp')]}))
    await build()
    await client.patch('dpa').set({name: 'Deutsche Presse-Agentur'}).commit()
    expect(await build()).toMatchObject({rendered: 1, written: ['eins/index.html']})
    expect(files()['eins/index.html']).toContain('Deutsche Presse-Agentur')
  })

  test('08 an article follows a reference that appears and disappears', async () => {
    const {client, build, files} = await openNewsroom()
    const agencies = [{...reference('dpa'), _weak: true}]
    await client.create(article('a', 'eins', {agencies}))
    await build()
    expect(files()['eins/index.html']).not.toContain('Presse')
    await client.create(source('dpa', 'Presse-Agentur'))
    expect(await build()).toMatchObject({written: ['eins/index.html']})
    expect(files()['eins/index.html']).toContain('Presse-Agentur')
    await client.delete('dpa')
    expect(await build()).toMatchObject({written: ['eins/index.html']})
    expect(files()['eins/index.html']).not.toContain('Presse')
  })

  test('09 a full build with equal output writes no file', async () => {
    const {client, site, build} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await build()
    const before = statSync(page(site, 'eins'), {bigint: true}).ctimeNs
    expect(await build({full: true})).toMatchObject({rendered: 1, unchanged: 1, written: []})
    expect(statSync(page(site, 'eins'), {bigint: true}).ctimeNs).toBe(before)
  })

  test('10 changed options, site or formats render everything again', async () => {
    const {client, build, files} = await openNewsroom()
    await client.create(article('a', 'eins'))
    await build()
    expect(await build({render: {timeZone: 'UTC'}})).toMatchObject({rendered: 1})
    expect(await build({render: {timeZone: 'UTC'}})).toMatchObject({rendered: 0})
    expect(await build()).toMatchObject({rendered: 1, written: ['eins/index.html']})
    expect(await build({formats: ['page', 'text']})).toMatchObject({
      rendered: 1,
      written: ['eins/article.txt'],
    })
    expect(await build({formats: ['text']})).toMatchObject({removed: ['eins/index.html']})
    expect(Object.keys(files())).toEqual(['eins/article.txt'])
    expect(await build({formats: ['text']})).toMatchObject({rendered: 0})
  })

  test('11 removed and truncated files are written again', async () => {
    const {client, site, build, files} = await openNewsroom()
    const {rmSync, truncateSync} = await import('node:fs')
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei'))
    await client.create(article('c', 'drei'))
    await build()
    const before = files()
    rmSync(join(site, 'eins'), {recursive: true})
    truncateSync(page(site, 'zwei'), 10)
    const {written} = await build()
    expect(written.toSorted()).toEqual(['eins/index.html', 'zwei/index.html'])
    expect(files()).toEqual(before)
  })
})

test('12 an older state of the lake is listed from the beginning', async () => {
  const first = await openNewsroom()
  const second = await openNewsroom()
  // The second lake is older: its last change precedes the last change of the first.
  await second.client.create(article('a', 'eins', {title: 'Alter Stand'}))
  await second.client.create(article('c', 'drei'))
  await first.client.create(article('a', 'eins', {title: 'Neuer Stand'}))
  await first.client.create(article('b', 'zwei'))
  await first.build()
  const {removed, written} = await second.build({directory: first.site})
  expect(removed).toEqual(['zwei/index.html'])
  expect(written.toSorted()).toEqual(['drei/index.html', 'eins/index.html'])
  expect(first.files()['eins/index.html']).toContain('Alter Stand')
})
