// Former addresses of all types with pages: they lead to the present ones in every form that redirects have.
import type {IdentifiedSanityDocumentStub} from '@sanity/client'
import {updateOutputs, updateSite} from '../../src/publish/build-site.ts'
import {createSiteApp} from '../../src/publish/serve/site-app.ts'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {article, openNewsroom, paragraph, reference, source, type Newsroom} from './newsroom.ts'

const formats = ['page', 'departments', 'pages', 'authors', 'sources'] as const
const slug = (current: string) => ({_type: 'slug', current})
const page = (id: string, at = id) => ({
  _id: id,
  _type: 'page',
  title: `Seite ${id}`,
  slug: slug(at),
  body: [paragraph('Angaben.')],
})
const department = (id: string, at = id) => ({
  _id: id,
  _type: 'department',
  title: `Ressort ${id}`,
  slug: slug(at),
})
const author = (id: string, at = id) => ({...source(id, `Name ${id}`), slug: slug(at)})

/** Returns the answers of the static server to a path: the status, and where it leads. */
function visitor({site}: Newsroom) {
  const app = createSiteApp({directory: site, basePath: () => '/', isWritten: () => true})
  return async (path: string) => {
    const {status, headers} = await app(new Request(`http://127.0.0.1${path}`))
    return {status, to: headers.get('location') ?? undefined}
  }
}

describe.each(['html', 'netlify', 'nginx', 'cloudflare'] as const)(
  'redirects as %s',
  (redirects) => {
    test('01 a moved department, page and author are found, and deleted ones are gone', async () => {
      const newsroom = await openNewsroom()
      const {client, files} = newsroom
      const build = () => newsroom.build({formats, redirects})
      const visit = visitor(newsroom)
      await client.create(department('d', 'politik'))
      await client.create(page('p', 'impressum'))
      await client.create(author('s', 'eva'))
      await client.create(article('a', 'eins', {authors: [reference('s')]}))
      await build()
      for (const [id, now] of Object.entries({d: 'inland', p: 'angaben', s: 'eva-muster'})) {
        await client.patch(id).set({'slug.current': now}).commit()
      }
      const {completed, failures} = await build()
      expect(failures).toEqual([])
      // A script changed the slugs: the pipeline records the former ones in the content.
      expect(completed.map(({id}) => id).toSorted()).toEqual(['d', 'p', 's'])
      expect(await client.getDocument('s')).toMatchObject({formerSlugs: ['eva']})
      const moves = {politik: 'inland', impressum: 'angaben', 'autor/eva': 'autor/eva-muster'}
      for (const [from, to] of Object.entries(moves)) {
        expect(await visit(`/${from}/`)).toEqual({status: 301, to: `/${to}/`})
        expect(await visit(`/${to}/`)).toMatchObject({status: 200})
        const written = Object.entries(files()).filter(
          ([path]) => path.includes('redirects') || path === `${from}/index.html`,
        )
        expect(written).toHaveLength(1)
        expect(written[0]?.[1]).toContain(`/${to}/`)
      }
      expect(await visit('/quelle/eva/')).toMatchObject({status: 404})
      expect(await build()).toMatchObject({written: [], removed: [], completed: []})
      await client.patch('a').unset(['authors']).commit()
      await client.mutate(['d', 'p'].map((id) => ({delete: {id}})))
      await build()
      for (const gone of ['politik', 'inland', 'impressum', 'angaben']) {
        expect(await visit(`/${gone}/`), gone).toMatchObject({status: 410})
      }
    })
  },
)

test('02 another document at the address of a former one is found there', async () => {
  const newsroom = await openNewsroom()
  const {client, build} = newsroom
  const visit = visitor(newsroom)
  await client.create(department('d', 'politik'))
  await build({formats})
  await client.patch('d').set({'slug.current': 'inland'}).commit()
  await build({formats})
  expect(await visit('/politik/')).toMatchObject({status: 301})
  await client.create(page('p', 'politik'))
  await build({formats})
  expect(await visit('/politik/')).toMatchObject({status: 200})
  await client.delete('p')
  await build({formats})
  expect(await visit('/politik/')).toEqual({status: 301, to: '/inland/'})
})

test('03 former slugs in the content lead to a document that the site has never shown there', async () => {
  const newsroom = await openNewsroom()
  const {client, build} = newsroom
  const visit = visitor(newsroom)
  await client.create({...author('s', 'eva'), formerSlugs: ['eva-alt', 'a b', '../x']})
  await client.create(article('a', 'eins', {authors: [reference('s')]}))
  await build({formats})
  expect(await visit('/autor/eva-alt/')).toEqual({status: 301, to: '/autor/eva/'})
  await client.delete('a')
  await client.delete('s')
  await build({formats, redirects: 'netlify'})
  expect(await visit('/autor/eva-alt/')).toMatchObject({status: 410})
  expect(newsroom.files()['_redirects']).toBe(
    '/autor/eva/ /410.html 410\n/autor/eva-alt/ /410.html 410\n/eins/ /410.html 410\n',
  )
})

test('03b addresses that are gone are forgotten after some days, and redirects stay', async () => {
  const newsroom = await openNewsroom()
  const {client, files} = newsroom
  const visit = visitor(newsroom)
  const build = (day: number) =>
    newsroom.build({formats, redirects: 'netlify', goneDays: 30, now: new Date(2030, 0, day)})
  await client.create({...department('d', 'inland'), formerSlugs: ['politik']})
  await client.create(page('p', 'angaben'))
  await build(1)
  await client.delete('p')
  await build(2)
  const moved = '/politik/ /inland/ 301\n'
  expect(files()['_redirects']).toBe(`/angaben/ /410.html 410\n${moved}`)
  await build(31)
  expect(await visit('/angaben/')).toMatchObject({status: 410})
  await build(33)
  expect(files()['_redirects']).toBe(moved)
  expect(await visit('/angaben/')).toMatchObject({status: 404})
})

const isLong = process.env.MODE === 'long'
const makers = {a: article, b: article, d: department, p: page, s: author, t: author} as const
type Id = keyof typeof makers
const ids = Object.keys(makers) as Id[]
const isAuthor = (id: Id) => id === 's' || id === 't'
const folderOf = (id: Id) => (isAuthor(id) ? 'autor/' : '')
const slugs = ['u', 'v', 'w', 'x', 'y', 'z']
const step = fc.oneof(
  fc.record({
    do: fc.constant('move' as const),
    id: fc.constantFrom(...ids),
    to: fc.constantFrom(...slugs),
  }),
  fc.record({
    do: fc.constant('swap' as const),
    id: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
  }),
  fc.record({do: fc.constant('delete' as const), id: fc.constantFrom(...ids)}),
)

test(
  '04 after any sequence of moves, swaps and deletions an address leads to a page at once, or is gone',
  {timeout: 600_000},
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 8}), fc.boolean(), async (steps, isWatched) => {
        const newsroom = await openNewsroom()
        const {client, site: directory} = newsroom
        const build = (more = {}) => newsroom.build({formats, ...more})
        // A site that is watched makes its articles first, and what takes long afterwards.
        const follow = async () => {
          if (!isWatched) return (await build()).failures
          const first = await updateSite(client, {directory, formats}, [...ids, 'all'])
          return [
            ...first.failures,
            ...(await updateOutputs(client, {directory, formats})).failures,
          ]
        }
        const now = new Map<Id, string>()
        const had = new Map<string, Set<Id>>()
        const write = async (changes: readonly (readonly [Id, string])[]) => {
          for (const [id, to] of changes) now.set(id, to)
          const transaction = client.transaction()
          for (const [id, to] of changes) {
            const document: IdentifiedSanityDocumentStub = makers[id](id, to)
            transaction
              .createIfNotExists(document)
              .patch(id, (patch) => patch.set({'slug.current': to}))
          }
          await transaction.commit()
        }
        await client.create(article('all', 'alle'))
        await write(ids.map((id, at) => [id, slugs[at] ?? '']))
        // Authors have pages as long as an article names them.
        const named = ['s', 't'].map((id) => ({...reference(id), _weak: true}))
        await client.patch('all').set({authors: named}).commit()
        const look = () => {
          for (const [id, at] of now) {
            const address = folderOf(id) + at
            had.set(address, (had.get(address) ?? new Set()).add(id))
          }
        }
        const free = (id: Id, to: string) =>
          ![...now].some(
            ([other, at]) => other !== id && at === to && folderOf(other) === folderOf(id),
          )
        await build()
        look()
        for (const one of steps) {
          const {id} = one
          if (one.do === 'delete') {
            now.delete(id)
            await client.delete(id)
          } else if (one.do === 'move') {
            if (free(id, one.to)) await write([[id, one.to]])
          } else {
            const [mine, other] = [now.get(id), now.get(one.to)]
            if (mine && other && folderOf(id) === folderOf(one.to)) {
              await write([
                [id, other],
                [one.to, mine],
              ])
            }
          }
          expect(await follow()).toEqual([])
          look()
        }
        const visit = visitor(newsroom)
        const seenAt = async (address: string, goals: readonly string[]) => {
          const {status, to = ''} = await visit(`/${address}/`)
          if (status !== 301) return status
          return goals.includes(to) && (await visit(to)).status === 200 ? 'moved' : to
        }
        const check = async () => {
          for (const [address, holders] of had) {
            const isThere = [...now].some(([id, at]) => folderOf(id) + at === address)
            const goals = [...holders].flatMap((id) =>
              now.has(id) ? `/${folderOf(id)}${now.get(id)}/` : [],
            )
            const expected = isThere ? 200 : goals.length > 0 ? 'moved' : 410
            expect(await seenAt(address, goals), address).toBe(expected)
          }
        }
        await check()
        const before = newsroom.files()
        expect(await build({full: true})).toMatchObject({written: [], removed: []})
        expect(newsroom.files()).toEqual(before)
        await build({redirects: 'netlify'})
        await check()
      }),
      {numRuns: isLong ? 150 : 8},
    ),
)
