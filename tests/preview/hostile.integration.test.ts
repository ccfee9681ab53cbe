// No URL, header or message breaks the preview or shows a draft without a session.
import {once} from 'node:events'
import {createConnection} from 'node:net'
import {text} from 'node:stream/consumers'

import fc from 'fast-check'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import {sampled} from '@newsdesk/testing/random'
import {seeded, sessionOf, startPreviewed, type Previewed} from './previewed.ts'

let previewed: Previewed

beforeAll(async () => {
  previewed = await startPreviewed()
  const {client} = previewed
  await client.create({_id: 'drafts.secret', _type: 'article', title: 'Noch geheim', lead: 'x'})
  for (const [index, slug] of ['\uD800', '..', '_open', 'favicon.ico', 'a/b?c#d', ''].entries()) {
    const content = {title: `Kurzadresse ${index}`, slug: {_type: 'slug', current: slug}}
    await client.create({_id: `drafts.slug-${index}`, _type: 'article', ...content})
  }
})

afterAll(() => previewed.close())

/** Sends a raw request, which no client allows, and returns status, headers and body. */
async function ask(path: string, lines: readonly string[] = []): Promise<string> {
  const {port, host} = new URL(previewed.preview.url)
  const socket = createConnection(Number(port), '127.0.0.1')
  const own = lines.some((line) => /^host:/iu.test(line)) ? [] : [`Host: ${host}`]
  socket.write([`GET ${path} HTTP/1.1`, ...own, 'Connection: close', ...lines, '', ''].join('\r\n'))
  return text(socket)
}

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /u.exec(answer)?.[1])
}

/** The URL to which an answer redirects a browser. */
function leadsTo(answer: string): URL | undefined {
  const [, location] = /^location: (.*)\r$/imu.exec(answer) ?? []
  return location === undefined ? undefined : new URL(location, previewed.preview.url)
}

const evil = fc.constantFrom(
  '//evil.example/',
  String.raw`/\evil.example`,
  'http://evil.example/',
  'http://[',
  '%',
  '%00',
  '..',
  '%2e%2e%2f',
  '%ff',
  '%ED%A0%80',
  '[',
  '__proto__',
  'drafts.secret',
  'source-afp',
  ' ',
  'javascript:alert(1)',
  '\t//evil.example',
  'https:evil.example',
  'x:https://evil.example/',
  String.raw`x:/\evil.example`,
  'x://y//evil.example',
  'blob:https://evil.example/',
  '/.//evil.example',
  '/%2f%2fevil.example',
  '\u2044\u2044evil.example',
  '%5c%5cevil.example',
  'ü',
)
const part = fc.oneof(evil, fc.string({maxLength: 12}), fc.string({unit: 'binary', maxLength: 8}))
/** Characters of a request line, without those that would end it. */
const inLine = part.map((value) => value.replaceAll(/[\s\p{Cc}]/gu, '%0a').toWellFormed())
const encoded = part.map((value) => encodeURIComponent(value.toWellFormed()))
const known = fc.constantFrom(
  '/',
  '/_id/',
  '/_open',
  '/_live',
  '/_assets/',
  '/api/preview/enable',
  '/favicon.ico',
  '/api/preview/disable',
  `/${seeded.slug}`,
  `/_id/${seeded.id}`,
  '/_id/source-afp',
)
const name = fc.constantFrom(
  'to',
  'perspective',
  'lang',
  'id',
  'version',
  'sanity-preview-perspective',
  'sanity-preview-secret',
  'sanity-preview-pathname',
)

test('01 law: no URL breaks the preview, redirects elsewhere, or shows a draft without a session', async () => {
  const {searchParams} = new URL(previewed.preview.link)
  const key = `key=${searchParams.get('key')}`
  const query = fc.array(
    fc.tuple(name, fc.oneof(encoded, inLine)).map(([one, value]) => `${one}=${value}`),
    {maxLength: 4},
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        known,
        fc.tuple(known, inLine).map((both) => both.join('')),
        inLine,
      ),
      query,
      fc.boolean(),
      async (path, asked, hasSession) => {
        const target = `${path}?${[key, ...asked].join('&')}`
        // Each run opens its own session, because one of these URLs ends it.
        const own = hasSession ? [`Cookie: ${await sessionOf(previewed.preview)}`] : []
        const answer = await ask(target, own)
        expect([target, statusOf(answer)]).toEqual([target, expect.toSatisfy(isNoFailure)])
        const {origin} = new URL(previewed.preview.url)
        expect(leadsTo(answer)?.origin ?? origin).toBe(origin)
        expect(hasSession || !answer.includes('Noch geheim')).toBe(true)
      },
    ),
    {numRuns: 250},
  )
  expect(previewed.failures).toEqual([])
}, 120_000)

const isNoFailure = (status: number) => status >= 200 && status < 500

/** Pieces of URLs that some parser reads as another host. */
const pieceOfAddress = fc.oneof(
  fc.constantFrom('x:', 'http:', 'https:', 'javascript:', 'blob:', 'data:', 'file:', 'ftp:', 'ws:'),
  fc.constantFrom(
    '/',
    '//',
    '\\',
    '/\\',
    '.',
    '..',
    '/.',
    '%2f',
    '%5c',
    '@',
    ':',
    '#',
    '?',
    '\u2044',
    '\uFF0F',
  ),
  fc.constantFrom('\t', '\n', '\r', '\0', ' ', '\u00A0', '\uFEFF'),
  fc.constantFrom('evil.example', '[::1]', '127.0.0.1:1', '_open', 'preview'),
  fc.string({unit: 'binary', maxLength: 2}),
)

test('01b law: the link from the terminal redirects only within the preview', async () => {
  const {origin, searchParams} = new URL(previewed.preview.link)
  const key = searchParams.get('key')
  const law = fc.asyncProperty(fc.array(pieceOfAddress, {maxLength: 6}), async (pieces) => {
    const to = encodeURIComponent(pieces.join('').toWellFormed())
    const answer = await ask(`/_open?key=${key}&to=${to}`)
    expect([307, 400]).toContain(statusOf(answer))
    expect(leadsTo(answer)?.origin ?? origin).toBe(origin)
  })
  await fc.assert(law, {numRuns: 500})
  const away = 'x:https://evil.example/'
  expect(statusOf(await ask(`/_open?key=${key}&to=${away}`))).toBe(400)
  expect(leadsTo(await ask(`/_open?key=${key}&to=/a?b%23c`))?.href).toBe(`${origin}/a?b#c`)
}, 120_000)

test('02 law: no headers break the preview', async () => {
  const header = fc.constantFrom(
    'Host',
    'Origin',
    'Cookie',
    'Accept-Language',
    'Sec-Fetch-Site',
    'Sec-Fetch-Mode',
    'Upgrade',
    'If-None-Match',
    'Range',
    'Expect',
    'Content-Length',
    'X-Forwarded-Host',
  )
  const {host} = new URL(previewed.preview.url)
  // This test opens its own session, because a request may end it.
  const cookie = await sessionOf(previewed.preview)
  const [own = ''] = cookie.split('=')
  const value = fc.oneof(
    inLine,
    fc.constantFrom(host, `http://${host}`, `${cookie}.x`, `${own}=e30.`, 'navigate'),
    fc.constantFrom('cross-site', 'same-origin', '[::1]', 'localhost', '127.0.0.1:x', 'websocket'),
    inLine.map((payload) => `${own}=${Buffer.from(payload).toString('base64url')}.${payload}`),
  )
  const headers = fc.array(
    fc.tuple(header, value).map((pair) => pair.join(': ')),
    {maxLength: 5},
  )
  await fc.assert(
    fc.asyncProperty(known, headers, async (path, lines) => {
      const answer = await ask(path, lines)
      expect([path, statusOf(answer)]).toEqual([path, expect.toSatisfy(isNoFailure)])
    }),
    {numRuns: 150},
  )
  expect(previewed.failures).toEqual([])
}, 120_000)

test('03 law: no message of one page closes the connection of another', async () => {
  const {port, host} = new URL(previewed.preview.url)
  const cookie = await sessionOf(previewed.preview)
  const open = async () => {
    const address = `ws://127.0.0.1:${port}/_live?id=secret&perspective=drafts&version=`
    const socket = new WebSocket(address, {headers: {cookie, origin: `http://${host}`}})
    onTestFinished(() => socket.terminate())
    const messages: {type: string; title?: string}[] = []
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as {type: string; title?: string}
      if (message.title !== undefined) messages.push(message)
    })
    await once(socket, 'open')
    return {socket, messages}
  }
  const [hostile, other] = [await open(), await open()]
  const content = fc.jsonValue({maxDepth: 4})
  const unsaved = fc
    .dictionary(fc.constantFrom('title', 'sections', 'image', '_id', '_type', '_ref'), content)
    .map((document) => JSON.stringify({type: 'unsaved', document}))
  const deep = '[{"a":'.repeat(20_000) + '1' + '}]'.repeat(20_000)
  const message = fc.oneof(
    unsaved,
    fc.json(),
    fc.string(),
    fc.constant(`{"type":"unsaved","document":{"_type":"article","sections":${deep}}}`),
    fc.constant('{"type":"unsaved","document":{"__proto__":{"title":1},"title":"a","title":"b"}}'),
  )
  for (const one of sampled(message, 150)) hostile.socket.send(one)
  hostile.socket.send(Buffer.from([0xff, 0xfe, 0]))
  hostile.socket.send(JSON.stringify({type: 'unsaved', document: {title: 'Zuletzt'}}))
  await expect.poll(() => hostile.messages.at(-1)?.title, {timeout: 30_000}).toBe('Zuletzt')
  await previewed.client.patch('drafts.secret').set({title: 'Noch geheimer'}).commit()
  await expect.poll(() => other.messages.at(-1)?.title, {timeout: 30_000}).toBe('Noch geheimer')
  expect(other.messages).toHaveLength(2)
  expect(previewed.failures).toEqual([])
}, 120_000)

test('04 the id of a draft or version shows nothing without a session', async () => {
  for (const id of ['drafts.secret', 'versions.rA.secret', 'drafts.drafts.secret']) {
    const answer = await ask(`/_id/${id}`)
    expect(statusOf(answer)).toBe(307)
    expect(leadsTo(answer)?.pathname).not.toBe(`/_id/${id}`)
    const {host} = new URL(previewed.preview.url)
    const address = `ws://${host}/_live?id=${id}&perspective=published&version=`
    const socket = new WebSocket(address, {headers: {origin: `http://${host}`}})
    onTestFinished(() => socket.terminate())
    const [data] = (await once(socket, 'message')) as [Buffer]
    expect(data.toString()).not.toContain('geheim')
  }
  const cookie = await sessionOf(previewed.preview)
  expect(await ask('/_id/drafts.secret', [`Cookie: ${cookie}`])).toContain('location: /_id/secret')
})
