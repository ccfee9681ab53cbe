// Settings of the newsroom appear on pages and in feeds, options override them, and a change renders only what shows it.
import {expect, test} from 'vitest'

import {article, openNewsroom, reference, paragraph} from './newsroom.ts'

const all = {formats: undefined}

const settings = {
  _id: 'site',
  _type: 'site',
  title: 'Tagblatt',
  description: 'Nachrichten vom Tage.',
  baseUrl: 'https://tagblatt.example/',
  accentColor: '#00AA00',
  accounts: ['https://mastodon.example/@tagblatt'],
  navigation: [{_key: 'a', _type: 'siteLink', label: 'Verlag', href: 'https://verlag.example/'}],
  publisher: {
    _type: 'publisher',
    name: 'Tagblatt Verlag',
    address: {_type: 'postalAddress', addressLocality: 'Bonn'},
    correctionsPolicy: {_type: 'siteLink', target: {...reference('korrigieren'), _weak: true}},
    ethicsPolicy: {_type: 'siteLink', href: 'https://rat.example/kodex'},
  },
}

const page = (id: string, title: string) => ({
  _id: id,
  _type: 'page',
  title,
  slug: {_type: 'slug', current: id},
  body: [paragraph('Text der Seite.')],
})

test('01 settings appear on pages, in feeds and in JSON-LD', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(page('korrigieren', 'Wie wir korrigieren'))
  await client.create(settings)
  await client.create(article('a', 'eins'))
  expect(await build(all)).toMatchObject({failures: []})
  const {
    'eins/index.html': html = '',
    'feed.xml': rss,
    'llms.txt': llms,
    'index.html': front = '',
  } = files()
  expect(html).toContain('<a href="../" lang="de">Tagblatt</a>')
  expect(html).toContain('<a href="https://verlag.example/">Verlag</a>')
  expect(html).toContain('<a href="../korrigieren/">Wie wir korrigieren</a>')
  expect(html).toContain('<a href="https://mastodon.example/@tagblatt" rel="me">Mastodon</a>')
  expect(html).toContain('<link rel="canonical" href="https://tagblatt.example/eins/">')
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? []
  expect(JSON.parse(json)).toMatchObject({
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'Tagblatt Verlag',
      address: {'@type': 'PostalAddress', addressLocality: 'Bonn'},
      sameAs: ['https://mastodon.example/@tagblatt'],
      correctionsPolicy: 'https://tagblatt.example/korrigieren/',
      ethicsPolicy: 'https://rat.example/kodex',
    },
  })
  expect(front).toContain('Nachrichten vom Tage.')
  expect(front).toContain('<a href="https://verlag.example/">Verlag</a>')
  expect(rss).toContain('<title>Tagblatt</title>')
  expect(llms).toContain('> Nachrichten vom Tage.')
})

test('02 options override settings, in their run and in later ones', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(settings)
  await client.create(article('a', 'eins'))
  await build({...all, site: {title: 'Bote'}})
  expect(files()['feed.xml']).toContain('<title>Bote</title>')
  expect(files()['feed.xml']).toContain('https://tagblatt.example/')
  await client.patch('site').set({title: 'Kurier', baseUrl: 'https://kurier.example/'}).commit()
  await build(all)
  expect(files()['feed.xml']).toContain('<title>Bote</title>')
  expect(files()['feed.xml']).toContain('https://kurier.example/')
})

test('03 a changed setting renders only the pages that show it', async () => {
  const {client, build} = await openNewsroom()
  await client.create(settings)
  await client.create(article('a', 'eins', {topics: ['Thema']}))
  await build(all)
  // Some outputs depend on the time and are made again in every run.
  const {unchanged: always} = await build(all)
  const change = async (fields: object) => {
    await client.patch('site').set(fields).commit()
    const {written, rendered, unchanged} = await build(all)
    return {written: written.toSorted(), rendered, unchanged: unchanged - always}
  }
  expect(await change({description: 'Neue Beschreibung.'})).toEqual({
    written: ['atom.xml', 'feed.json', 'feed.xml', 'index.html', 'llms.txt'],
    rendered: 0,
    unchanged: 0,
  })
  const pages = (await change({accentColor: '#aa0000'})).written
  expect(pages).toContain('eins/index.html')
  expect(pages.filter((path) => !path.endsWith('.html'))).toEqual([])
  const ethics = await change({'publisher.ethicsPolicy.href': 'https://rat.example/neu'})
  expect(ethics.written).toEqual(['eins/article.jsonld', 'eins/index.html', 'index.html'])
  expect(await change({title: 'Tagblatt'})).toEqual({written: [], rendered: 0, unchanged: 0})
})

test('04 deleted settings leave the site as before', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build(all)
  const before = files()
  await client.create(settings)
  await build(all)
  expect(files()).not.toEqual(before)
  await client.delete('site')
  await build(all)
  expect(files()).toEqual(before)
})

test('05 malformed settings are ignored, and the site is built', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build(all)
  const before = files()
  await client.create({
    _id: 'site',
    _type: 'site',
    title: 7,
    description: ['x'],
    baseUrl: 'javascript:alert(1)',
    language: 'Deutsch',
    logo: {asset: {_ref: 'image-fehlt', _weak: true}},
    accentColor: 'red;}</style>',
    navigation: [
      null,
      {label: 'x', href: '//host'},
      {target: {_ref: 'fehlt', _weak: true}},
      'text',
    ],
    footer: {},
    accounts: ['kein', 4],
    publisher: {name: {}, address: 'Bonn', sameAs: 'x', ethicsPolicy: {href: 'data:x'}},
  } as never)
  expect(await build(all)).toMatchObject({failures: []})
  expect(files()).toEqual(before)
})
