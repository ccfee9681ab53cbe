// Links of the settings and of texts lead to pages, departments, articles and authors, wherever these move.
import {expect, test} from 'vitest'

import {article, openNewsroom, paragraph, reference} from './newsroom.ts'

const all = {formats: undefined}
const slug = (current: string) => ({_type: 'slug', current})

const linkTo = (id: string) => ({_type: 'siteLink', _key: id, target: reference(id)})

/** A paragraph whose words are a link to a document. */
const linking = (id: string, words: string) =>
  paragraph(words, {
    _key: id,
    markDefs: [
      {
        _key: 'l',
        _type: 'internalLink',
        reference: {_type: 'reference', _ref: id, _weak: true},
      },
    ],
    children: [{_key: 'a', _type: 'span', text: words, marks: ['l']}],
  })

async function openLinked() {
  const newsroom = await openNewsroom()
  const {client} = newsroom
  const body = [linking('serie', 'zur Serie'), linking('politik', 'zum Ressort')]
  const sections = [
    {_type: 'section', _key: 's', body: [...body, linking('impressum', 'zum Impressum')]},
  ]
  const person = {
    _id: 'eva',
    _type: 'source',
    name: 'Eva Muster',
    kind: 'person',
    slug: slug('eva'),
  }
  const one = {...person, _id: 'ohne', name: 'Ohne Artikel', slug: slug('ohne')}
  const targets = ['impressum', 'politik', 'serie', 'eva', 'ohne']
  await client
    .transaction()
    .create(person)
    .create(one)
    .create({_id: 'politik', _type: 'department', title: 'Politik', slug: slug('politik')})
    .create(article('serie', 'serie', {title: 'Die Serie', authors: [reference('eva')]}))
    .create({_id: 'impressum', _type: 'page', title: 'Impressum', slug: slug('impressum'), body})
    .create(article('a', 'eins', {sections}))
    .create({_id: 'site', _type: 'site', navigation: targets.map(linkTo)})
    .commit()
  return newsroom
}

/** The links of a page whose words are among some. */
const linksOf = (html: string | undefined, words: RegExp) =>
  [...(html ?? '').matchAll(/<a href="([^"]+)"[^>]*>([^<]+)</g)].flatMap(([, href, text = '']) =>
    words.test(text) ? [`${text} ${href}`] : [],
  )

test('01 the navigation links to every kind of page, but not to missing ones', async () => {
  const {client, build, files} = await openLinked()
  expect(await build(all)).toMatchObject({failures: []})
  const navigation = () => {
    const [, html] = /<nav[^>]*>(.*?)<\/nav>/su.exec(files()['eins/index.html'] ?? '') ?? []
    return linksOf(html, /./)
  }
  expect(navigation()).toEqual([
    'Impressum ../impressum/',
    'Politik ../politik/',
    'Die Serie ../serie/',
    'Eva Muster ../autor/eva/',
  ])
  expect(files()['autor/eva/index.html']).toBeDefined()
  await client
    .patch('politik')
    .set({slug: slug('innenpolitik')})
    .commit()
  await client.patch('serie').set({publishedAt: '2099-01-01T00:00:00Z'}).commit()
  await build(all)
  expect(navigation()).toEqual(['Impressum ../impressum/', 'Politik ../innenpolitik/'])
})

test('02 links in texts follow articles, pages and departments, from articles and from pages', async () => {
  const {client, build, files} = await openLinked()
  await build(all)
  const links = (path: string) => linksOf(files()[path], /^zu[mr] /)
  expect(links('eins/index.html')).toEqual([
    'zur Serie ../serie/',
    'zum Ressort ../politik/',
    'zum Impressum ../impressum/',
  ])
  expect(links('impressum/index.html')).toEqual(['zur Serie ../serie/', 'zum Ressort ../politik/'])
  await client
    .patch('serie')
    .set({slug: slug('neue-serie')})
    .commit()
  await client
    .patch('politik')
    .set({slug: slug('innen')})
    .commit()
  await client
    .patch('impressum')
    .set({slug: slug('angaben')})
    .commit()
  await build(all)
  expect(links('eins/index.html')).toEqual([
    'zur Serie ../neue-serie/',
    'zum Ressort ../innen/',
    'zum Impressum ../angaben/',
  ])
  expect(links('angaben/index.html')).toEqual(['zur Serie ../neue-serie/', 'zum Ressort ../innen/'])
  await client.patch('site').unset(['navigation']).commit()
  await client.delete('impressum')
  await build(all)
  expect(links('eins/index.html')).toEqual(['zur Serie ../neue-serie/', 'zum Ressort ../innen/'])
})
