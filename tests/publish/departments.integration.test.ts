// Departments and authors of a site: their pages, their feeds, and the pages that their changes render again.
import {expect, test} from 'vitest'

import {runSeed} from '../../scripts/run-seed.ts'
import {formatNames} from '../../src/publish/formats.ts'
import {outputs} from '../../src/publish/index.ts'
import {article, openNewsroom, reference, source} from './newsroom.ts'

const department = (id: string, title: string, more: object = {}) => ({
  _id: id,
  _type: 'department',
  title,
  slug: {_type: 'slug', current: id},
  ...more,
})
const inDepartment = (id: string) => ({department: {_type: 'reference', _ref: id}})
const everything = {formats: formatNames}

test('01 a department has a page and three feeds of its own articles, newest first', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(department('politik', 'Politik', {description: 'Aus Berlin.'}))
  await client.create(article('a', 'alt', inDepartment('politik')))
  await client.create(
    article('b', 'neu', {...inDepartment('politik'), publishedAt: '2026-02-01T10:00:00Z'}),
  )
  await client.create(article('c', 'ohne'))
  await build(everything)
  const {'politik/index.html': page = '', ...others} = files()
  expect([...page.matchAll(/<h2><a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '../neu/',
    '../alt/',
  ])
  expect(page).toContain('<p>Aus Berlin.</p>')
  expect(page).toContain('href="http://localhost:8080/politik/feed.xml" title="Politik · newsdesk"')
  for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
    expect(others[`politik/${feed}`]).toContain('http://localhost:8080/politik/')
    expect(others[`politik/${feed}`]).toContain('Titel b')
    expect(others[`politik/${feed}`]).not.toContain('Titel c')
  }
  expect(others['feed.xml']).toContain('<category>Politik</category>')
  expect(others['neu/index.html']).toContain('<a href="../politik/">Politik</a>')
  expect(others['neu/index.html']).toContain('"articleSection":"Politik"')
  expect(JSON.parse(others['neu/article.ninjs.json'] ?? '').subjects).toEqual([
    {name: 'Politik', rel: 'category', uri: 'http://localhost:8080/politik/'},
  ])
  expect(others['sitemap-1.xml']).toContain('<loc>http://localhost:8080/politik/</loc>')
})

test('02 a department without articles has a page, which is deleted with it', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(department('sport', 'Sport'))
  await build(everything)
  expect(files()['sport/index.html']).toContain('Noch keine Artikel.')
  await build({formats: ['page']})
  expect(Object.keys(files()).filter((path) => path.startsWith('sport/'))).toEqual([])
  await build(everything)
  expect(files()['sport/index.html']).toBeDefined()
  await client.delete('sport')
  const {removed} = await build(everything)
  expect(removed.toSorted()).toEqual([
    'sport/atom.xml',
    'sport/feed.json',
    'sport/feed.xml',
    'sport/index.html',
  ])
})

test('03 a new title or slug writes only the pages that show it', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(department('politik', 'Politik'))
  await client.create(department('sport', 'Sport'))
  await client.create(article('a', 'eins', {...inDepartment('politik'), topics: ['Wahl']}))
  await client.create(article('b', 'zwei', {...inDepartment('sport'), topics: ['Tor']}))
  const formats = {formats: ['page', 'departments', 'topics']} as const
  await build(formats)
  await client.patch('politik').set({title: 'Innenpolitik'}).commit()
  const renamed = await build(formats)
  expect(renamed.written.toSorted()).toEqual(['eins/index.html', 'politik/index.html'])
  await client.patch('politik').set({'slug.current': 'inland'}).commit()
  const moved = await build(formats)
  const redirect = 'politik/index.html'
  expect(moved.written.toSorted()).toEqual(['eins/index.html', 'inland/index.html', redirect])
  expect(moved.removed).toEqual([])
  expect(files()[redirect]).toContain('url=../inland/')
  expect(files()['eins/index.html']).toContain('<a href="../inland/">Innenpolitik</a>')
  expect(await build(formats)).toMatchObject({written: [], rendered: 0})
})

test('04 an article moves from one department to another', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(department('politik', 'Politik'))
  await client.create(department('sport', 'Sport'))
  await client.create(article('a', 'eins', inDepartment('politik')))
  const formats = {formats: ['page', 'departments']} as const
  await build(formats)
  await client.patch('a').set(inDepartment('sport')).commit()
  const {written} = await build(formats)
  expect(written.toSorted()).toEqual(['eins/index.html', 'politik/index.html', 'sport/index.html'])
  expect(files()['sport/index.html']).toContain('Titel a')
  expect(files()['politik/index.html']).not.toContain('Titel a')
})

test('05 a conflict over a path is reported, and solved when one document moves', async () => {
  const {client, build, files} = await openNewsroom()
  const formats = {formats: ['page', 'front', 'departments', 'archive']} as const
  await client.create(article('a', 'politik'))
  await build(formats)
  expect(files()['politik/index.html']).toContain('Titel a')
  await client.create(department('d', 'Politik', {slug: {_type: 'slug', current: 'politik'}}))
  await client.create(department('archiv', 'Archiv'))
  const {failures} = await build(formats)
  expect(failures.map(({message}) => message).toSorted()).toEqual([
    expect.stringMatching(/^The slug "archiv" of the department "archiv" is the address of/),
    expect.stringMatching(/^The slug "politik" of "a" is the address of a department/),
  ])
  expect(files()['politik/index.html']).toContain('<h1>Politik</h1>')
  expect(files()['index.html']).not.toContain('Titel a')
  await client.patch('d').set({'slug.current': 'inland'}).commit()
  await client.delete('archiv')
  expect(await build(formats)).toMatchObject({failures: []})
  expect(files()['politik/index.html']).toContain('Titel a')
  expect(files()['index.html']).toContain('Titel a')
  expect(files()['inland/index.html']).toContain('<h1>Politik</h1>')
})

test('06 two departments with one slug are rejected', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(department('a', 'Politik', {slug: {_type: 'slug', current: 'politik'}}))
  await client.create(department('b', 'Inland', {slug: {_type: 'slug', current: 'politik'}}))
  const {failures} = await build({formats: ['departments']})
  expect(failures).toMatchObject([
    {message: expect.stringMatching(/"a" and "b" have the same slug/)},
  ])
  expect(files()).toEqual({})
  await client.patch('b').set({'slug.current': 'inland'}).commit()
  expect(await build({formats: ['departments']})).toMatchObject({failures: []})
  expect(Object.keys(files()).filter((path) => path.endsWith('.html'))).toEqual([
    'inland/index.html',
    'politik/index.html',
  ])
})

test('07 an author has a page with all articles, and bylines link to it', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create({
    ...source('eva', 'Eva Muster'),
    description: 'Korrespondentin',
    biography: 'Berichtet seit 2019 aus Almaty.',
    email: 'eva@example.org',
    sameAs: ['https://www.example.org/eva'],
  })
  await client.create(source('jan', 'Jan Nichts'))
  await client.create(article('a', 'eins', {authors: [reference('eva')]}))
  await client.create(article('b', 'zwei', {authors: [reference('eva')]}))
  await build(everything)
  const page = files()['autor/eva/index.html'] ?? ''
  expect(page).toContain('<p class="biography">Berichtet seit 2019 aus Almaty.</p>')
  expect(page).toContain('<a href="mailto:eva@example.org">eva@example.org</a>')
  expect([...page.matchAll(/<h2><a href="([^"]+)"/g)]).toHaveLength(2)
  const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? []
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      '@id': 'http://localhost:8080/autor/eva/',
      name: 'Eva Muster',
      description: 'Berichtet seit 2019 aus Almaty.',
      email: 'eva@example.org',
      sameAs: ['https://www.example.org/eva'],
    },
  })
  expect(files()['eins/index.html']).toContain(
    '<a href="../autor/eva/" rel="author">Eva Muster</a>',
  )
  expect(files()['autor/jan/index.html']).toBeUndefined()
  expect(files()['sitemap-1.xml']).toContain('<loc>http://localhost:8080/autor/eva/</loc>')
})

test("08 a new biography writes the author's page, a new name every page with it", async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(source('eva', 'Eva Muster'))
  await client.create(source('jan', 'Jan Beispiel'))
  await client.create(article('a', 'eins', {authors: [reference('eva')]}))
  await client.create(article('b', 'zwei', {authors: [reference('jan')]}))
  const formats = {formats: ['page', 'authors', 'sources']} as const
  await build(formats)
  await client.patch('eva').set({biography: 'Lebt in Almaty.'}).commit()
  expect((await build(formats)).written).toEqual(['autor/eva/index.html'])
  await client.patch('eva').set({name: 'Eva Neu'}).commit()
  expect((await build(formats)).written.toSorted()).toEqual([
    'autor/eva/index.html',
    'eins/index.html',
  ])
  await client.patch('a').unset(['authors']).commit()
  expect((await build(formats)).removed).toEqual(['autor/eva/index.html'])
  expect(Object.keys(files())).toContain('autor/jan/index.html')
})

test('09 the seeded site without departments is the same with and without these outputs', async () => {
  const {client, build, files} = await openNewsroom()
  await runSeed(client)
  await build({...everything, full: true})
  const whole = files()
  const others = outputs.filter(({name}) => name !== 'department' && name !== 'author')
  await build({...everything, outputs: others, full: true})
  expect(files()).toEqual(whole)
  expect(Object.keys(whole).filter((path) => path.startsWith('autor/'))).toEqual([])
  expect(Object.values(whole).join('')).not.toMatch(/Ressort|articleSection|class="person/)
})
