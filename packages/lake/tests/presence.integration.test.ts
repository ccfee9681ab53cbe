// Presence of editors over WebSockets: subscribers hear the other editors, and no frame does harm.
import {once} from 'node:events'

import * as fc from 'fast-check'
import {startLake, type RunningLake} from '@newsdesk/lake'
import {expect, onTestFinished, test, vi} from 'vitest'
import {WebSocket} from 'ws'

import {sampled} from '@newsdesk/testing/random'

interface Message {
  readonly id?: string
  readonly result?: unknown
  readonly error?: {readonly code: number}
  readonly params?: {readonly subscription: string; readonly result: object}
}

async function start(): Promise<RunningLake> {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  return lake
}

/** A Studio's end of the presence socket. */
class Editor {
  readonly socket: WebSocket
  readonly messages: Message[] = []
  #asked = 0

  constructor(lake: RunningLake, headers: Record<string, string>) {
    const address = `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production`
    this.socket = new WebSocket(address, {headers})
    onTestFinished(() => this.socket.terminate())
    this.socket.on('error', () => undefined)
    this.socket.on('message', (data: Buffer) => {
      if (data.toString() !== '♥') this.messages.push(JSON.parse(data.toString()) as Message)
    })
  }

  /** The messages that it has received. */
  get events(): object[] {
    return this.messages.flatMap(({params}) => params?.result ?? [])
  }

  async ask(method: string, params: object = {}): Promise<Message> {
    this.#asked += 1
    const id = `q${this.#asked}`
    this.socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    return vi.waitUntil(() => this.messages.find((message) => message.id === id))
  }
}

async function enter(lake: RunningLake): Promise<Editor> {
  const editor = new Editor(lake, {authorization: `Bearer ${lake.token}`})
  await once(editor.socket, 'open')
  await editor.ask('presence_subscribe')
  return editor
}

const locations = [{type: 'document', documentId: 'a', path: ['title'], lastActiveAt: 'now'}]

test('01 subscribers hear roll calls, locations and departures of other editors', async () => {
  const lake = await start()
  const [anna, ben] = [await enter(lake), await enter(lake)]
  await anna.ask('presence_rollcall', {session: 'A'})
  await anna.ask('presence_announce', {data: {sessionId: 'A', locations}})
  await anna.ask('presence_disconnect', {session: 'A'})
  await expect
    .poll(() => ben.events)
    .toEqual([
      {type: 'rollCall', i: 'local', session: 'A'},
      {type: 'state', i: 'local', m: {sessionId: 'A', locations}},
      {type: 'disconnect', i: 'local', m: {session: 'A'}},
    ])
  expect(anna.events).toEqual([])
})

test('02 a broken connection announces departure, unless its tab has reconnected', async () => {
  const lake = await start()
  const [watcher, first] = [await enter(lake), await enter(lake)]
  await first.ask('presence_announce', {data: {sessionId: 'A', locations: []}})
  const again = await enter(lake)
  await again.ask('presence_announce', {data: {sessionId: 'A', locations: []}})
  first.socket.terminate()
  await once(first.socket, 'close')
  await watcher.ask('presence_rollcall', {session: 'W'})
  const gone = {type: 'disconnect', i: 'local', m: {session: 'A'}}
  expect(watcher.events).not.toContainEqual(gone)
  again.socket.terminate()
  await expect.poll(() => watcher.events).toContainEqual(gone)
})

test('03 an editor hears nothing after unsubscribing', async () => {
  const lake = await start()
  const [anna, ben] = [await enter(lake), await enter(lake)]
  const {result} = await ben.ask('presence_subscribe')
  await anna.ask('presence_rollcall', {session: 'A'})
  await expect.poll(() => ben.events.length).toBe(2)
  await ben.ask('presence_unsubscribe', {subscriptionId: result})
  await anna.ask('presence_rollcall', {session: 'A'})
  await expect.poll(() => ben.events.length).toBe(3)
})

test('04 a connection without token or session is rejected until it sends the token', async () => {
  const lake = await start()
  const stranger = new Editor(lake, {})
  await once(stranger.socket, 'open')
  expect((await stranger.ask('presence_subscribe')).error?.code).toBe(-32_000)
  const wrong = await stranger.ask('authorization', {authorization: 'Bearer no'})
  expect(wrong.error?.code).toBe(-32_000)
  const right = await stranger.ask('authorization', {authorization: `Bearer ${lake.token}`})
  expect(right.error).toBeUndefined()
  expect((await stranger.ask('presence_subscribe')).error).toBeUndefined()
})

test('05 an editor cannot announce the departure of another tab', async () => {
  const lake = await start()
  const anna = await enter(lake)
  await anna.ask('presence_announce', {data: {sessionId: 'A', locations: []}})
  const other = await anna.ask('presence_disconnect', {session: 'B'})
  expect(other.error?.code).toBe(-32_602)
})

test('06 law: no frame harms the lake or other connections', async () => {
  const lake = await start()
  const [hostile, ben] = [await enter(lake), await enter(lake)]
  const methods = fc.constantFrom('presence_announce', 'presence_rollcall', 'authorization', 'x')
  const frames = sampled(
    fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({id: fc.jsonValue(), method: methods, params: fc.jsonValue()})
        .map((value) => JSON.stringify(value)),
    ),
    150,
  )
  for (const frame of frames) hostile.socket.send(frame)
  hostile.socket.send(Buffer.from([0, 255]), {binary: true})
  expect((await ben.ask('presence_rollcall', {session: 'B'})).error).toBeUndefined()
  expect((await hostile.ask('presence_subscribe')).error).toBeUndefined()
})

test('07 too many frames, or a huge one, close the connection that sent them', async () => {
  const lake = await start()
  const [flood, huge, ben] = [await enter(lake), await enter(lake), await enter(lake)]
  const closed = [flood, huge].map(({socket}) => once(socket, 'close'))
  for (let n = 0; n < 500; n += 1) flood.socket.send('{}')
  huge.socket.send('x'.repeat(100_000))
  expect((await Promise.all(closed)).map(([code]) => code as number)).toEqual([1008, 1009])
  expect((await ben.ask('presence_rollcall', {session: 'B'})).error).toBeUndefined()
})

test('08 a connection has a limit of subscriptions', async () => {
  const lake = await start()
  const anna = await enter(lake)
  for (let n = 1; n < 16; n += 1) await anna.ask('presence_subscribe')
  expect((await anna.ask('presence_subscribe')).error?.code).toBe(-32_001)
})

test('09 closing the lake closes its sockets at once', async () => {
  const lake = await startLake({memory: true, port: 0})
  const anna = await enter(lake)
  const closed = once(anna.socket, 'close')
  const begun = performance.now()
  await lake.close()
  await closed
  expect(performance.now() - begun).toBeLessThan(2_000)
})
