// Open pages receive only changed parts, rendered once for all viewers.
import {once} from 'node:events'
import {subscribe, unsubscribe} from 'node:diagnostics_channel'
import {createConnection} from 'node:net'

import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import type {ServerMessage} from '../../src/preview/live/protocol.ts'
import {seeded, sessionOf, startPreviewed, type Previewed} from './previewed.ts'

/** A generous timeout, because a busy machine is slow. */
const soon = {timeout: 30_000}

let previewed: Previewed
let cookie: string

beforeAll(async () => {
  previewed = await startPreviewed()
  cookie = await sessionOf(previewed.preview)
})

afterAll(() => previewed.close())

interface Viewer {
  readonly socket: WebSocket
  readonly messages: ServerMessage[]
  readonly texts: string[]
  readonly send: (message: string) => void
}

function connect(path: string, headers: Record<string, string>): WebSocket {
  const url = new URL(path, previewed.preview.url.replace('http:', 'ws:'))
  const socket = new WebSocket(url, {headers})
  onTestFinished(() => socket.terminate())
  return socket
}

const own = () => ({cookie, origin: new URL(previewed.preview.url).origin})
const address = (id: string, perspective = 'drafts') =>
  `/_live?id=${id}&perspective=${perspective}&version=`

/** Opens a connection like that of a page that shows an article. */
async function view(id: string, perspective?: string): Promise<Viewer> {
  const socket = connect(address(id, perspective), own())
  const texts: string[] = []
  const messages: ServerMessage[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as ServerMessage
    if (message.type !== 'whole' && message.type !== 'change') return
    texts.push(data.toString())
    messages.push(message)
  })
  await once(socket, 'open')
  await expect.poll(() => messages[0]?.type, soon).toBe('whole')
  return {socket, messages, texts, send: (message) => socket.send(message)}
}

test('01 all viewers receive the same changes, also of a source', async () => {
  const {client} = previewed
  const [one, two] = [await view(seeded.id), await view(seeded.id)]
  const published = await view(seeded.id, 'published')
  await client.create({
    ...(await client.getDocument(seeded.id)),
    _id: `drafts.${seeded.id}`,
    _type: 'article',
    kicker: 'Eine andere Dachzeile',
  })
  await expect.poll(() => one.messages.length, soon).toBe(2)
  const change = one.messages[1]
  expect(change).toMatchObject({
    type: 'change',
    facts: {state: {layer: 'drafts', isPublished: true}},
    patch: {changes: [[0, {changes: [[0, expect.stringContaining('Eine andere Dachzeile')]]}]]},
  })
  await expect.poll(() => two.texts[1], soon).toBe(one.texts[1])
  await client.patch('source-afp').set({name: 'Agence France-Presse'}).commit()
  await expect.poll(() => one.texts.at(-1), soon).toContain('Agence France-Presse')
  await expect.poll(() => published.texts.at(-1), soon).toContain('Agence France-Presse')
  expect(published.texts.join('')).not.toContain('Eine andere Dachzeile')
})

test('02 a transaction of several documents is sent as one change', async () => {
  const {client} = previewed
  await client.create({_id: 'drafts.once', _type: 'article', title: 'Neu', lead: 'x'})
  const viewer = await view('once')
  await client.action({
    actionType: 'sanity.action.document.publish',
    publishedId: 'once',
    draftId: 'drafts.once',
  })
  await expect
    .poll(() => viewer.messages.at(-1), soon)
    .toMatchObject({type: 'change', facts: {state: {layer: 'published'}}})
  expect(viewer.messages).toHaveLength(2)
  await client.delete('once')
  await expect
    .poll(() => viewer.messages.at(-1), soon)
    .toMatchObject({type: 'change', facts: {state: {layer: null}}})
})

test('03 a malformed message is ignored and keeps the connection open', async () => {
  const {client} = previewed
  await client.create({_id: 'drafts.odd', _type: 'article', title: 'Eins'})
  const viewer = await view('odd')
  for (const message of ['', '{', 'null', '5', '[]', '{"type":"unsaved","document":[]}']) {
    viewer.send(message)
  }
  viewer.send(JSON.stringify({type: 'unsaved', document: {title: {a: 5}, sections: 'x'}}))
  await expect.poll(() => viewer.messages.length, soon).toBe(2)
  viewer.send(JSON.stringify({type: 'unsaved', document: null}))
  await expect.poll(() => viewer.messages.at(-1), soon).toMatchObject({title: 'Eins'})
  await client.patch('drafts.odd').set({title: 'Zwei'}).commit()
  await expect.poll(() => viewer.messages.at(-1), soon).toMatchObject({title: 'Zwei'})
  expect(previewed.failures).toEqual([])
})

test.each<[string, () => [path: string, headers: Record<string, string>], number]>([
  ['another origin', () => [address('x'), {...own(), origin: 'http://127.0.0.1:1'}], 403],
  ['no origin', () => [address('x'), {cookie}], 403],
  ['another host', () => [address('x'), {...own(), host: 'evil.example'}], 403],
  ['no article', () => ['/_live', own()], 404],
  ['another path', () => ['/x?id=x&perspective=drafts', own()], 404],
])('04 a connection is rejected: %s', async (_name, asked, status) => {
  const socket = connect(...asked())
  const [error] = (await once(socket, 'error').catch((reason: unknown) => [reason])) as [Error]
  expect(error.message).toContain(String(status))
})

test('05 a connection without a session ends, except for published articles', async () => {
  const {origin} = own()
  const refused = connect(address(seeded.id), {origin})
  const [code] = (await once(refused, 'close')) as [number]
  expect(code).toBe(4401)
  const shown = connect(address(seeded.id, 'published'), {origin})
  const [data] = (await once(shown, 'message')) as [Buffer]
  expect(JSON.parse(data.toString())).toMatchObject({type: 'whole'})
})

test.each(['//', '/_live?id=x&perspective=drafts', 'http://[', '/%00', '*'])(
  '06 no WebSocket request stops the preview: %s',
  async (path) => {
    const {port, host} = new URL(previewed.preview.url)
    for (const name of [host, 'a b', '[', '']) {
      const socket = createConnection(Number(port), '127.0.0.1')
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: ${name}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ]
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      const [answer] = (await once(socket, 'data')) as [Buffer]
      socket.destroy()
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 4\d\d /u)
    }
    expect((await fetch(previewed.preview.url)).status).toBe(200)
  },
)

test('07 unsaved edits are sent as diffs, and an invalid diff restarts the page', async () => {
  await previewed.client.create({_id: 'drafts.told', _type: 'article', title: 'Eins'})
  const viewer = await view('told')
  const send = (message: object) => viewer.send(JSON.stringify({type: 'unsaved', ...message}))
  const title = (value: string) => ({attributes: [['title', {value}]], gone: []})
  send({document: {_id: 'drafts.told', _type: 'article', title: 'Zwei', lead: 'Bleibt.'}})
  send({diff: title('Drei')})
  await expect.poll(() => viewer.messages.at(-1), soon).toMatchObject({title: 'Drei'})
  // Only the first message contained the lead.
  expect(viewer.texts.at(-1)).toContain('Bleibt.')

  for (const diff of [null, 7, {value: {}}, {attributes: 1, gone: []}, {members: []}]) {
    const {socket, send: say} = await view('told')
    say(JSON.stringify({type: 'unsaved', document: {title: 'Vier'}}))
    say(JSON.stringify({type: 'unsaved', diff}))
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1008)
  }
  const early = await view('told')
  early.send(JSON.stringify({type: 'unsaved', diff: title('Fünf')}))
  await once(early.socket, 'close')
  expect(previewed.failures).toEqual([])
})

test('08 many pages share one query for the article and one rendering per change', async () => {
  const {client, preview} = previewed
  await client.create({_id: 'drafts.shared', _type: 'article', title: 'Eins'})
  const asked: string[] = []
  const note = (message: unknown) => {
    const {request} = message as {request: {path?: string}}
    const path = decodeURIComponent((request.path ?? '').replaceAll('+', ' '))
    if (path.includes('/data/query/')) asked.push(path)
  }
  subscribe('undici:request:create', note)
  onTestFinished(() => void unsubscribe('undici:request:create', note))
  const load = async () => {
    const response = await fetch(`${preview.url}_id/shared`, {headers: {cookie}})
    return /&quot;version&quot;:&quot;([^&]+)/u.exec(await response.text())?.[1]
  }
  const loaded = await Promise.all(Array.from({length: 10}, load))
  expect(new Set(loaded).size).toBe(1)
  const viewers = await Promise.all(Array.from({length: 10}, () => view('shared')))
  expect(asked.filter((path) => path.includes('_id in $ids'))).toHaveLength(1)
  asked.length = 0
  for (const title of ['Zwei', 'Drei']) {
    await client.patch('drafts.shared').set({title}).commit()
    await expect
      .poll(() => viewers.map(({messages}) => messages.at(-1)), soon)
      .toEqual(viewers.map(() => expect.objectContaining({title})))
  }
  // Renderings are numbered: these two follow the loaded one.
  const [one] = viewers
  const versions = one?.messages.map((message) => 'to' in message && message.to) ?? []
  const [first = NaN, ...others] = versions.map((version) => Number(String(version).split('.')[1]))
  expect(versions[0]).toBe(loaded[0])
  expect(others).toEqual([first + 1, first + 2])
  for (const {texts} of viewers) expect(texts).toEqual(one?.texts)
  expect(asked).toEqual([])
})

test('09 an edit that arrives before the article was fetched is shown', async () => {
  await previewed.client.create({_id: 'drafts.early', _type: 'article', title: 'Gespeichert'})
  const socket = connect(address('early'), own())
  const titles: string[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as ServerMessage
    if ('title' in message) titles.push(message.title)
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({type: 'unsaved', document: {_type: 'article', title: 'Getippt'}}))
  await expect.poll(() => titles.at(-1), soon).toBe('Getippt')
})
