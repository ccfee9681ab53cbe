// The pages of a site that are no articles: their addresses, their links, and what depends on them.
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

test('01 a page stands at its slug, in the footer and in the sitemap', async () => {
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

test('02 a page follows its document: text, address, and the end', async () => {
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
    'sitemap-1.xml',
    'sitemap.xml',
  ])
  expect(files()['eins/index.html']).toContain('href="../angaben/"')
  await client.delete('impressum')
  await build({formats})
  expect(Object.keys(files())).toEqual(['eins/index.html', 'sitemap-1.xml', 'sitemap.xml'])
  expect(files()['eins/index.html']).not.toContain('Impressum')
  expect(files()['sitemap-1.xml']).not.toContain('angaben')
})

test('03 a page keeps its slug before an article, which gets it when the page is gone', async () => {
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

test('04 two pages with one slug, and a page in the place of another part, are named', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(page('p', 'Eins', 'gleich'))
  await client.create(page('q', 'Zwei', 'gleich'))
  await client.create(page('r', 'Drei', 'thema'))
  const {failures} = await build({formats})
  expect(failures.map(({id}) => id).toSorted()).toEqual(['page:q', 'page:r'])
  expect(files()['gleich/index.html']).toContain('<h1>Eins</h1>')
})

test('05 an incremental site equals one that is made from nothing', async () => {
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
