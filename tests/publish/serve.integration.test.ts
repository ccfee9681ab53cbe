// The server of a site behaves like a static host.
import {mkdirSync, writeFileSync} from 'node:fs'
import {request, type IncomingMessage} from 'node:http'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import fc from 'fast-check'
import {describe, expect, onTestFinished, test} from 'vitest'

import {serveSite, type SiteOptions} from '../../src/publish/index.ts'
import {article, openNewsroom, type Newsroom} from './newsroom.ts'

/** Sends a path unchanged. Each byte of the body becomes one character, so lengths can be compared. */
async function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const {hostname, port} = new URL(origin)
  const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>()
  request({hostname, port, path, headers, method, agent: false}, resolve).on('error', reject).end()
  const response = await promise
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await text(response.setEncoding('latin1')),
  }
}

async function served(newsroom: Newsroom, basePath = '/') {
  const server = await serveSite({
    directory: newsroom.site,
    basePath: () => basePath,
    isWritten: () => true,
    port: 0,
    portOption: '--site-port',
  })
  onTestFinished(() => server.close())
  return (path: string, headers?: Record<string, string>, method?: string) =>
    ask(server.origin, path, headers, method)
}

const pages: Partial<SiteOptions> = {formats: ['page', 'errorPages']}

test('01 pages, feeds and formats have media types and are revalidated', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'stra\u00DFe'))
  await newsroom.build({formats: undefined})
  const get = await served(newsroom)
  const types: Record<string, string> = {
    '/': 'text/html; charset=utf-8',
    '/stra%C3%9Fe/': 'text/html; charset=utf-8',
    '/stra%C3%9Fe/article.txt': 'text/plain; charset=utf-8',
    '/stra%C3%9Fe/article.md': 'text/markdown; charset=utf-8',
    '/stra%C3%9Fe/article.jsonld': 'application/ld+json',
    '/feed.xml': 'application/rss+xml',
    '/atom.xml': 'application/atom+xml',
    '/feed.json': 'application/feed+json',
    '/robots.txt': 'text/plain; charset=utf-8',
  }
  for (const [path, type] of Object.entries(types)) {
    const {status, headers} = await get(path)
    expect({path, status, type: headers['content-type']}).toEqual({path, status: 200, type})
    expect(headers['cache-control']).toBe('no-cache')
    const again = await get(path, {'if-none-match': `"other", ${headers.etag}`})
    expect(again).toMatchObject({status: 304, body: '', headers: {etag: headers.etag}})
  }
})

test('02 a file with a content hash in its name is cached for ever', async () => {
  const newsroom = await openNewsroom()
  const names = ['0a1b-640x360-0123abcd.jpg', 'logo.png']
  mkdirSync(join(newsroom.site, 'pictures'))
  for (const name of names) writeFileSync(join(newsroom.site, 'pictures', name), 'picture')
  const get = await served(newsroom)
  const [hashed, plain] = await Promise.all(names.map((name) => get(`/pictures/${name}`)))
  expect(hashed?.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(plain?.headers).toMatchObject({'content-type': 'image/png', 'cache-control': 'no-cache'})
})

test('03 a changed page has another ETag', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'eins'))
  await newsroom.build()
  const get = await served(newsroom)
  const {etag = ''} = (await get('/eins/')).headers
  await newsroom.client.patch('a').set({title: 'Titel b'}).commit()
  await newsroom.build()
  const after = await get('/eins/', {'if-none-match': etag})
  expect(after.status).toBe(200)
  expect(after.body).toContain('Titel b')
})

test('04 HEAD and range requests are answered', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'eins'))
  await newsroom.build({formats: ['text']})
  const get = await served(newsroom)
  const path = '/eins/article.txt'
  const whole = await get(path)
  const head = await get(path, {}, 'HEAD')
  expect(head).toMatchObject({status: 200, body: ''})
  expect(head.headers['content-length']).toBe(String(whole.body.length))
  const {length} = whole.body
  for (const [range, from, to] of [
    ['bytes=0-3', 0, 4],
    ['bytes=4-', 4, length],
    ['bytes=-5', length - 5, length],
    [`bytes=2-${length + 10}`, 2, length],
  ] as const) {
    const part = await get(path, {range})
    expect(part).toMatchObject({status: 206, body: whole.body.slice(from, to)})
    expect(part.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${length}`)
  }
  for (const range of [`bytes=${length}-`, 'bytes=5-2']) {
    expect(await get(path, {range})).toMatchObject({status: 416, body: ''})
  }
  const stale = await get(path, {range: 'bytes=0-3', 'if-range': '"another"'})
  expect(stale).toMatchObject({status: 200, body: whole.body})
  const post = await get(path, {}, 'POST')
  expect(post).toMatchObject({status: 405, headers: {allow: 'GET, HEAD'}})
})

test('05 a folder without slash redirects, and a missing page answers 404 with a page', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'stra\u00DFe'))
  await newsroom.build(pages)
  const get = await served(newsroom)
  expect(await get('/stra%C3%9Fe?a=b')).toMatchObject({
    status: 301,
    headers: {location: '/stra%C3%9Fe/?a=b'},
  })
  for (const path of ['/nichts/', '/nichts', '/nichts/hier/', '/STRA%C3%9FE/', '/a.png']) {
    const {status, body, headers} = await get(path)
    expect({path, status}).toEqual({path, status: 404})
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toContain('<h1>Seite nicht gefunden</h1>')
  }
})

describe('addresses without an article', () => {
  test('06 former slugs redirect for every host option', async () => {
    const newsroom = await openNewsroom()
    await newsroom.client.create(article('a', 'zwei', {formerSlugs: ['eins', 'stra\u00DFe']}))
    await newsroom.build()
    const get = await served(newsroom)
    for (const path of ['/eins/', '/eins', '/stra%C3%9Fe/']) {
      expect(await get(path), path).toMatchObject({status: 301, headers: {location: '/zwei/'}})
    }
    await newsroom.client.create(article('b', 'eins'))
    await newsroom.build()
    expect(await get('/eins/')).toMatchObject({status: 200})
  })

  test('07 slugs of unpublished articles answer 410 until they are published again', async () => {
    const {client, build, ...newsroom} = await openNewsroom()
    const one = article('a', 'zwei', {formerSlugs: ['eins']})
    await client.create(one)
    await client.create(article('b', 'gut'))
    await build(pages)
    const get = await served({client, build, ...newsroom})
    await client.delete('a')
    await build(pages)
    for (const path of ['/eins/', '/zwei/', '/zwei']) {
      const {status, body} = await get(path)
      expect({path, status}).toEqual({path, status: 410})
      expect(body).toContain('<h1>Nicht mehr verf')
    }
    await client.create(one)
    await build(pages)
    expect(await get('/zwei/')).toMatchObject({status: 200})
    expect(await get('/eins/')).toMatchObject({status: 301, headers: {location: '/zwei/'}})
    await client.delete('a')
    await build(pages)
    await client.create(article('a', 'drei'))
    await client.create(article('c', 'eins'))
    await build(pages)
    expect(await get('/zwei/')).toMatchObject({status: 301, headers: {location: '/drei/'}})
    expect(await get('/eins/')).toMatchObject({status: 200})
  })

  test('08 an article with a new embargo answers 404, not 410', async () => {
    const newsroom = await openNewsroom()
    const {client, build} = newsroom
    await client.create(article('a', 'eins'))
    await build()
    await client.patch('a').set({publishedAt: '2099-01-01T10:00:00Z'}).commit()
    await build()
    const get = await served(newsroom)
    expect(await get('/eins/')).toMatchObject({status: 404})
    await client.delete('a')
    await build()
    expect(await get('/eins/')).toMatchObject({status: 410})
  })
})

test('09 a site in a subfolder of its host is served there', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'zwei', {formerSlugs: ['eins']}))
  await newsroom.build({...pages, site: {baseUrl: 'https://news.example/de/'}})
  const get = await served(newsroom, '/de/')
  expect(await get('/')).toMatchObject({status: 302, headers: {location: '/de/'}})
  expect(await get('/de')).toMatchObject({status: 302, headers: {location: '/de/'}})
  expect(await get('/de/zwei/')).toMatchObject({status: 200})
  expect(await get('/de/eins')).toMatchObject({status: 301, headers: {location: '/de/zwei/'}})
  const missing = await get('/zwei/')
  expect(missing.status).toBe(404)
  expect(missing.body).toContain('href="/de/"')
})

test('10 files outside of the folder and hidden files are not served', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'eins'))
  const {site} = newsroom
  mkdirSync(join(site, 'public'))
  await newsroom.build({directory: join(site, 'public')})
  writeFileSync(join(site, 'secret.txt'), 'secret')
  mkdirSync(join(site, 'public-too'))
  writeFileSync(join(site, 'public-too', 'secret.txt'), 'secret')
  writeFileSync(join(site, 'public', '.env'), 'secret')
  const get = await served({...newsroom, site: join(site, 'public')})
  const steps = fc.constantFrom(
    '..',
    '%2e%2e',
    '.%2E',
    '..%2f',
    '..%5c',
    '..\\',
    '',
    '.',
    '%00',
    'eins',
    '%',
    '%ff',
  )
  const goals = fc.constantFrom(
    'secret.txt',
    'public-too/secret.txt',
    '.env',
    '%2eenv',
    '.newsdesk/state.sqlite',
    '.newsdesk/site.json',
    '.newsdesk',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(steps, {maxLength: 4}), goals, async (way, goal) => {
      const {status, body} = await get(`/${[...way, goal].join('/')}`)
      expect([301, 302, 400, 404]).toContain(status)
      expect(body).not.toContain('secret')
      expect(body).not.toContain('SQLite')
    }),
    {numRuns: 100},
  )
})

test('11 a redirect never leads to another host', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'eins'))
  await newsroom.build()
  const get = await served(newsroom)
  for (const path of [
    '//eins',
    '///eins',
    '/\\eins',
    '//news.example/%2e%2e',
    '/eins//',
    '/%2feins',
  ]) {
    const {status, headers} = await get(path)
    expect({path, location: headers.location}).toEqual({path, location: undefined})
    expect([400, 404]).toContain(status)
  }
})

test('12 only requests to this machine are answered', async () => {
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'eins'))
  await newsroom.build()
  const get = await served(newsroom)
  for (const host of ['127.0.0.1:1', 'localhost', '[::1]:80', 'LOCALHOST:1']) {
    expect(await get('/eins/', {host}), host).toMatchObject({status: 200})
  }
  for (const host of ['news.example', '127.0.0.1.news.example', 'localhost.news.example:80']) {
    expect(await get('/eins/', {host}), host).toMatchObject({status: 403})
  }
})
