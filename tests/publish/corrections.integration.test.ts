// A site has a page of all corrections with its own feed.
import {expect, test} from 'vitest'

import {article, openNewsroom} from './newsroom.ts'

const page = 'korrekturen/index.html'
const feed = 'korrekturen/atom.xml'
const all = {formats: undefined}
const correction = (text: string, date?: string) => ({_key: text, _type: 'correction', text, date})
const corrected = (...corrections: object[]) => ({corrections})

test('01 the corrections page exists without corrections, and every page links to it', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(article('a', 'eins'))
  expect(await build(all)).toMatchObject({failures: []})
  const made = files()
  expect(made[page]).toContain('Bisher war nichts zu korrigieren.')
  expect(made[feed]).not.toContain('<entry')
  expect(made['index.html']).toContain('<a href="korrekturen/">Korrekturen</a>')
  expect(made['eins/index.html']).toContain('<a href="../korrekturen/">Korrekturen</a>')
  expect(made['sitemap-1.xml']).toContain('/korrekturen/</loc>')
  await client.patch('a').set({title: 'Neu'}).commit()
  expect((await build(all)).written).not.toContain(page)
})

test('02 the page lists corrections by day, newest first, and the feed has each', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(
    article(
      'a',
      'eins',
      corrected(
        correction('Früh.', '2026-01-03T10:00:00Z'),
        correction('Spät.', '2026-01-05T23:30:00Z'),
      ),
    ),
  )
  await client.create(article('b', 'zwei', corrected(correction('Mitte.', '2026-01-04'))))
  expect(await build(all)).toMatchObject({failures: []})
  const html = files()[page] ?? ''
  const order = ['6. Januar 2026', 'Spät.', '4. Januar 2026', 'Mitte.', '3. Januar 2026', 'Früh.']
  const places = order.map((words) => html.replaceAll('\u00A0', ' ').indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(html).toContain('<a href="../zwei/">Titel b</a>')
  const xml = files()[feed] ?? ''
  expect(xml.match(/<entry /gu)).toHaveLength(3)
  expect(xml).toContain('<title type="text">Korrektur: Titel b</title>')
  expect(xml).toContain('<updated>2026-01-05T23:30:00.000Z</updated>')
  expect(files()['sitemap-1.xml']).toMatch(/eins\/<\/loc>\s*<lastmod>2026-01-05T23:30:00/u)
})

test('03 page and feed follow corrections that are added, edited, removed or withheld', async () => {
  const {client, build, files} = await openNewsroom()
  const shown = async (words: string) => {
    const {failures} = await build(all)
    expect(failures).toEqual([])
    return [page, feed].map((path) => files()[path]?.includes(words))
  }
  await client.create(article('a', 'eins'))
  expect(await shown('Falsch.')).toEqual([false, false])
  await client
    .patch('a')
    .set(corrected(correction('Falsch.', '2026-01-03')))
    .commit()
  expect(await shown('Falsch.')).toEqual([true, true])
  await client.patch('a').set({title: 'Etat'}).commit()
  expect(await shown('>Etat</a>')).toEqual([true, false])
  await client.patch('a').set({publishedAt: '2099-01-01T10:00:00Z'}).commit()
  expect(await shown('Falsch.')).toEqual([false, false])
  await client.patch('a').set({publishedAt: '2026-01-01T10:00:00Z'}).commit()
  expect(await shown('Falsch.')).toEqual([true, true])
  await client.patch('a').unset(['corrections']).commit()
  expect(await shown('Falsch.')).toEqual([false, false])
  await client
    .patch('a')
    .set(corrected(correction('Falsch.', '2026-01-03')))
    .commit()
  expect(await shown('Falsch.')).toEqual([true, true])
  await client.delete('a')
  expect(await shown('Falsch.')).toEqual([false, false])
})

test('04 an English site has the page at an English path', async () => {
  const {client, build, files} = await openNewsroom()
  const site = {title: 'Desk', baseUrl: 'https://desk.example/', language: 'en'}
  await client.create(article('a', 'eins', corrected(correction('Wrong.', '2026-01-03'))))
  await build({...all, site})
  expect(files()['corrections/index.html']).toContain('<h1>Corrections</h1>')
  expect(files()['eins/index.html']).toContain('<a href="../corrections/">Corrections</a>')
  expect(files()['corrections/atom.xml']).toContain('https://desk.example/eins/')
})
