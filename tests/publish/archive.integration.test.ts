// The monthly archive leads to every article.
import {expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, filesOf, openNewsroom, source, type Newsroom} from './newsroom.ts'

const formats = ['page', 'front', 'archive', 'sitemap'] as const
const build = (newsroom: Newsroom) => newsroom.build({formats: [...formats]})
const onDay = (id: string, publishedAt: string) => article(id, id, {publishedAt})
const pages = (paths: readonly string[]) => paths.filter((path) => path.startsWith('archiv/'))

test('01 the front page leads to every article through the archive', async () => {
  const newsroom = await openNewsroom()
  const {client} = newsroom
  const transaction = client.transaction()
  for (let n = 0; n < 130; n += 1) {
    const month = String(1 + (n % 12)).padStart(2, '0')
    const day = String(1 + (n % 28)).padStart(2, '0')
    transaction.create(onDay(`a${n}`, `20${15 + (n % 5)}-${month}-${day}T10:00:00Z`))
  }
  await transaction.commit()
  await build(newsroom)
  const reached = reachable(newsroom.files())
  for (let n = 0; n < 130; n += 1) expect(reached).toContain(`a${n}/index.html`)
})

test('02 a change writes the archive page of its month, a new month its neighbours too', async () => {
  const newsroom = await openNewsroom()
  const {client} = newsroom
  await client.create(source('dpa', 'dpa'))
  await client.create(onDay('a', '2026-01-05T10:00:00Z'))
  await client.create(onDay('b', '2026-03-05T10:00:00Z'))
  await client.create(onDay('c', '2026-05-05T10:00:00Z'))
  const first = await build(newsroom)
  expect(pages(first.written).toSorted()).toEqual([
    'archiv/2026-01/index.html',
    'archiv/2026-03/index.html',
    'archiv/2026-05/index.html',
    'archiv/index.html',
  ])
  expect(newsroom.files()['archiv/2026-03/index.html']).toMatch(
    /<link rel="prev" href="\S+archiv\/2026-01\/">\n<link rel="next" href="\S+archiv\/2026-05\/">/,
  )
  const sitemap = newsroom.files()['sitemap-1.xml']
  for (const path of ['archiv/', 'archiv/2026-01/']) expect(sitemap).toContain(`/${path}</loc>`)

  await client.create(onDay('d', '2026-03-06T10:00:00Z'))
  expect(pages((await build(newsroom)).written)).toEqual(['archiv/2026-03/index.html'])
  await client.patch('d').set({lead: 'Den zeigt kein Archiv'}).commit()
  expect(pages((await build(newsroom)).written)).toEqual([])
  await client.create(onDay('e', '2026-02-06T10:00:00Z'))
  expect(pages((await build(newsroom)).written).toSorted()).toEqual([
    'archiv/2026-01/index.html',
    'archiv/2026-02/index.html',
    'archiv/2026-03/index.html',
    'archiv/index.html',
  ])
  await client.delete('e')
  const gone = await build(newsroom)
  expect(gone.removed).toContain('archiv/2026-02/index.html')
  expect(pages(gone.written).toSorted()).toEqual([
    'archiv/2026-01/index.html',
    'archiv/2026-03/index.html',
    'archiv/index.html',
  ])
  const directory = temporaryDirectory()
  await newsroom.build({formats: [...formats], directory})
  expect(newsroom.files()).toEqual(filesOf(directory))
})

test("03 an article belongs to the month in the newsroom's time zone", async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(onDay('a', '2026-01-31T23:30:00Z'))
  await newsroom.client.create(onDay('b', '2026-01-31T23:30:00-05:00'))
  await newsroom.client.create(onDay('c', '2026-01-31T22:30:00Z'))
  const {written} = await build(newsroom)
  expect(pages(written)).toContain('archiv/2026-02/index.html')
  const files = newsroom.files()
  expect(files['archiv/2026-02/index.html']).toMatch(/Titel b[^]*Titel a/)
  expect(files['archiv/2026-01/index.html']).toMatch(/<h2 id="tag-2026-01-31">31. Januar 2026/)
})

test('04 an article with the slug of the archive is rejected', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'Archiv'))
  await newsroom.client.create(onDay('b', '2026-01-05T10:00:00Z'))
  const {failures} = await build(newsroom)
  expect(failures).toMatchObject([
    {id: 'a', message: expect.stringMatching(/address of the archive/)},
  ])
  expect(newsroom.files()['archiv/index.html']).toContain('Januar 2026')
})

/** The pages that are reached from the front page. */
function reachable(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const found = new Set<string>()
  const follow = (path: string) => {
    if (found.has(path) || files[path] === undefined) return
    found.add(path)
    for (const [, href = ''] of files[path].matchAll(/<a [^>]*href="([^"]*)"/g)) {
      const {origin, pathname} = new URL(href, `http://site/${path}`)
      if (origin === 'http://site')
        follow(`${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`)
    }
  }
  follow('index.html')
  return found
}

test('the front page links to older articles only if there are any', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'eins'))
  await build(newsroom)
  expect(newsroom.files()['index.html']).toContain('Titel a')
  expect(newsroom.files()['index.html']).not.toContain('Ältere Artikel')
  expect(newsroom.files()['archiv/index.html']).toBeDefined()
})
