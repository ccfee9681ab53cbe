// Event streams through WebSockets: many at once, rejected, aborted, and after a restart.
import {once} from 'node:events'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {expect, onTestFinished, test, vi} from 'vitest'
import {WebSocket, type ClientOptions} from 'ws'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {reachLake} from '../src/studio/reach-lake.ts'
import {clientFor} from './running-lake.ts'
import {smallStudio} from './small-studio.ts'

/** The `fetch` of a page of the lake, made by running the page's script here. */
function fetchOfPage({url}: RunningLake) {
  const page = {fetch: globalThis.fetch.bind(globalThis)}
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', {origin: new URL(url).origin})
  reachLake('/lake')
  vi.unstubAllGlobals()
  return page.fetch
}

async function start(options: Parameters<typeof startLake>[0] = {memory: true}) {
  const lake = await startLake({port: 0, ...options})
  onTestFinished(() => lake.close())
  return lake
}

const listening = '/v2025-02-19/data/listen/production?query=*'

function socketTo(lake: RunningLake, path: string, options: ClientOptions = {}): WebSocket {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}${path}`, options)
  socket.on('error', () => undefined)
  onTestFinished(() => socket.terminate())
  return socket
}

/** The status with which a WebSocket request is rejected. */
async function refusal(socket: WebSocket): Promise<number> {
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    {statusCode: number},
  ]
  return response.statusCode
}

test('01 twenty listeners of the client work through tunnels at once', async () => {
  const lake = await start()
  const tunnelEvents = fetchOfPage(lake)
  const client = clientFor(lake).withConfig({
    token: undefined,
    resolveFetch: () => tunnelEvents,
  })
  const heard: string[] = []
  const welcomes = Array.from(
    {length: 20},
    (_, n) =>
      new Promise<void>((resolve) => {
        const subscription = client
          .listen(`*[_type == "note" && n == ${n}]`, {}, {events: ['welcome', 'mutation']})
          .subscribe((event) => {
            if (event.type === 'welcome') resolve()
            if (event.type === 'mutation') heard.push(event.documentId)
          })
        onTestFinished(() => subscription.unsubscribe())
      }),
  )
  await Promise.all(welcomes)
  await clientFor(lake).mutate(
    Array.from({length: 20}, (_, n) => ({create: {_id: `note-${n}`, _type: 'note', n}})),
  )
  await expect.poll(() => heard.length).toBe(20)
  expect(new Set(heard).size).toBe(20)
})

test('02 a rejected listener receives the status and the reason', async () => {
  const lake = await start()
  const tunnelEvents = fetchOfPage(lake)
  const response = await tunnelEvents(`${lake.url}/v1/data/listen/nowhere?query=*`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Dataset \\"nowhere\\" not found')
})

test('03 other requests bypass the tunnel', async () => {
  const lake = await start()
  const tunnelEvents = fetchOfPage(lake)
  const response = await tunnelEvents(`${lake.url}/v1/data/query/production?query=1`)
  expect(await response.text()).toContain('"result":1')
})

test('04 an aborted tunnel ends with the reason, before and after it opens', async () => {
  const lake = await start()
  const tunnelEvents = fetchOfPage(lake)
  const early = new AbortController()
  const pending = tunnelEvents(`${lake.url}${listening}`, {signal: early.signal})
  early.abort(new Error('enough'))
  await expect(pending).rejects.toThrow('enough')
  const late = new AbortController()
  const response = await tunnelEvents(`${lake.url}${listening}`, {signal: late.signal})
  late.abort(new Error('enough'))
  await expect(response.text()).rejects.toThrow('enough')
})

test('05 a listener resumes without a gap after the lake restarts', async () => {
  const directory = temporaryDirectory()
  const first = await startLake({port: 0, directory})
  const port = Number(new URL(first.url).port)
  const tunnelEvents = fetchOfPage(first)
  const client = clientFor(first).withConfig({
    token: undefined,
    resolveFetch: () => tunnelEvents,
  })
  const heard: string[] = []
  const subscription = client
    .listen(
      '*',
      {},
      {
        events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'],
        enableResume: true,
      },
    )
    .subscribe((event) => heard.push(event.type === 'mutation' ? event.documentId : event.type))
  onTestFinished(() => subscription.unsubscribe())
  await expect.poll(() => heard).toEqual(['welcome'])
  await clientFor(first).create({_id: 'before', _type: 'note'})
  await expect.poll(() => heard).toContain('before')
  await first.close()
  // The listener is disconnected during this write.
  const between = await startLake({port: 0, directory})
  await clientFor(between).create({_id: 'between', _type: 'note'})
  await between.close()
  const second = await start({port, directory})
  await expect.poll(() => heard, {timeout: 10_000}).toContain('between')
  await clientFor(second).create({_id: 'after', _type: 'note'})
  await expect.poll(() => heard).toContain('after')
  expect(heard).toEqual(['welcome', 'before', 'reconnect', 'welcomeback', 'between', 'after'])
})

test('06 queries, documents and history requests wait for a stopped lake', async () => {
  const directory = temporaryDirectory()
  const first = await startLake({port: 0, directory})
  const port = Number(new URL(first.url).port)
  const tunnelEvents = fetchOfPage(first)
  const client = clientFor(first).withConfig({resolveFetch: () => tunnelEvents})
  await client.create({_id: 'note', _type: 'note'})
  await first.close()
  const controller = new AbortController()
  const abandoned = client.fetch('*', {}, {signal: controller.signal})
  const text = 'x'.repeat(20_000)
  const answers = Promise.all([
    client.fetch('count(*)'),
    client.fetch('length($text)', {text}),
    client.getDocument('note'),
  ])
  const written = client.create({_type: 'note'})
  await expect(written).rejects.toThrow('fetch failed')
  controller.abort(new Error('enough'))
  await expect(abandoned).rejects.toThrow('enough')
  await start({port, directory})
  expect(await answers).toMatchObject([1, 20_000, {_id: 'note'}])
})

test('07 a slow reader does not block writers', async () => {
  const lake = await start()
  const slow = socketTo(lake, listening)
  await once(slow, 'message')
  slow.pause()
  const client = clientFor(lake)
  const text = 'x'.repeat(200_000)
  for (let n = 0; n < 30; n += 1) await client.create({_type: 'note', text})
  expect(await client.fetch('count(*)')).toBe(30)
})

test('08 other origins, hosts, tokens and paths are rejected before the WebSocket opens', async () => {
  const lake = await start({memory: true, studio: smallStudio()})
  const origin = new URL(lake.url).origin
  expect(await refusal(socketTo(lake, listening, {origin: 'http://127.0.0.1:1'}))).toBe(403)
  expect(await refusal(socketTo(lake, listening, {origin: 'null'}))).toBe(403)
  const host = {headers: {host: 'evil.example'}}
  expect(await refusal(socketTo(lake, listening, host))).toBe(403)
  const token = {headers: {authorization: 'Bearer no'}}
  expect(await refusal(socketTo(lake, listening, token))).toBe(401)
  expect(await refusal(socketTo(lake, '/v1/data/query/production?query=1'))).toBe(404)
  expect(await refusal(socketTo(lake, '/v1/socket/nowhere'))).toBe(404)
  expect(await refusal(socketTo(lake, `${listening}&last-event-id=%00`))).toBe(400)
  expect(await refusal(socketTo(lake, `${listening}&last-event-id=%E2%82%AC`))).toBe(400)
  await once(socketTo(lake, listening, {origin}), 'open')
})

test('09 closing the lake does not wait for an unresponsive client', async () => {
  const lake = await startLake({memory: true, port: 0})
  const silent = socketTo(lake, listening)
  await once(silent, 'message')
  silent.pause()
  const begun = performance.now()
  await lake.close()
  expect(performance.now() - begun).toBeLessThan(4_000)
})

test('10 a page of the lake with a session hears drafts', async () => {
  const lake = await start({memory: true, studio: smallStudio()})
  const {origin} = new URL(lake.url)
  const page = await fetch(lake.studio ?? '', {headers: {'sec-fetch-site': 'none'}})
  const [cookie = ''] = page.headers.getSetCookie()
  const heardBy = (options: ClientOptions) => {
    const frames: string[] = []
    const socket = socketTo(lake, `${listening}&includeAllVersions=true`, options)
    socket.on('message', (data: Buffer) => frames.push(data.toString()))
    return {frames, open: once(socket, 'message')}
  }
  const editor = heardBy({origin, headers: {cookie}})
  const stranger = heardBy({origin})
  await Promise.all([editor.open, stranger.open])
  await clientFor(lake).create({_id: 'drafts.a', _type: 'note'})
  await clientFor(lake).create({_id: 'a', _type: 'note'})
  await expect.poll(() => stranger.frames.join('')).toContain('"documentId":"a"')
  expect(stranger.frames.join('')).not.toContain('drafts.a')
  expect(editor.frames.join('')).toContain('drafts.a')
})
