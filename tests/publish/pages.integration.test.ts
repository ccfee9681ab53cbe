// Pages of a site beside articles: their slugs, the links to them, and the files that depend on them.
import {expect, test} from 'vitest'

import {article, openNewsroom, paragraph} from './newsroom.ts'

const formats = ['page', 'pages', 'sitemap'] as const

const page = (id: string, title: string, slug = id, more: object = {}) => ({
  _id: id,
  _type: 'page',
  title,
  slug: {_type: 'slug', current: slug},
  body: [paragraph('Text der Seite.'), paragraph('Angaben', {_key: 'c', style: 'h3'})],
  ...more,
})

test('01 a page is written at its slug, and linked in footer and sitemap', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await client.create(page('impressum', 'Impressum'))
  expect(await build({formats})).toMatchObject({failures: [], missingPages: ['privacy']})
  const {
    'impressum/index.html': html = '',
    'eins/index.html': other,
    'sitemap-1.xml': map,
  } = files()
  expect(html).toContain('<h1>Impressum</h1>')
  expect(html).toContain('<h2 class="subheading">Angaben</h2>')
  expect(html).toContain('<title>Impressum · newsdesk</title>')
  expect(other).toContain('<a href="../impressum/">Impressum</a>')
  expect(map).toContain('/impressum/</loc>')
})

test('02 a page follows the text, the slug and the deletion of its document', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await client.create(page('impressum', 'Impressum'))
  await build({formats})
  await client
    .patch('impressum')
    .set({body: [paragraph('Neuer Text.')]})
    .commit()
  expect((await build({formats})).written).toContain('impressum/index.html')
  expect(files()['impressum/index.html']).toContain('Neuer Text.')
  await client.patch('impressum').set({'slug.current': 'angaben'}).commit()
  await build({formats})
  expect(Object.keys(files())).toEqual([
    'angaben/index.html',
    'eins/index.html',
    'impressum/index.html',
    'sitemap-1.xml',
    'sitemap.xml',
  ])
  expect(files()['impressum/index.html']).toContain('url=../angaben/')
  expect(files()['sitemap-1.xml']).not.toContain('impressum')
  expect(files()['eins/index.html']).toContain('href="../angaben/"')
  await client.delete('impressum')
  await build({formats})
  expect(Object.keys(files())).toEqual(['eins/index.html', 'sitemap-1.xml', 'sitemap.xml'])
  expect(files()['eins/index.html']).not.toContain('Impressum')
  expect(files()['sitemap-1.xml']).not.toContain('angaben')
})

test("03 a page has its slug before an article, which gets it after the page's deletion", async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'impressum'))
  await build({formats})
  await client.create(page('p', 'Impressum', 'impressum'))
  const {failures} = await build({formats})
  expect(failures).toMatchObject([{id: 'a', message: expect.stringContaining('a page')}])
  expect(files()['impressum/index.html']).toContain('<h1>Impressum</h1>')
  await client.delete('p')
  expect(await build({formats})).toMatchObject({failures: []})
  expect(files()['impressum/index.html']).toContain('<h1>Titel a</h1>')
})

test('04 two pages with one slug, and a page with a reserved slug, are reported', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(page('p', 'Eins', 'gleich'))
  await client.create(page('q', 'Zwei', 'gleich'))
  await client.create(page('r', 'Drei', 'thema'))
  const {failures} = await build({formats})
  expect(failures.map(({id}) => id).toSorted()).toEqual(['page:q', 'page:r'])
  expect(files()['gleich/index.html']).toContain('<h1>Eins</h1>')
})

test('05 an incremental build equals a full one', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build({formats})
  await client.create(page('impressum', 'Impressum'))
  await client.create(page('datenschutz', 'Datenschutz'))
  expect((await build({formats})).missingPages).toEqual([])
  const before = files()
  await build({formats, full: true})
  expect(files()).toEqual(before)
})
