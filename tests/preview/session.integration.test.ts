// Sessions are extended by use, and end when unused.
import {once} from 'node:events'
import {request, type IncomingMessage} from 'node:http'
import {setTimeout as pause} from 'node:timers/promises'

import {startLake} from '@newsdesk/lake'
import * as fc from 'fast-check'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import type {RunningPreview} from '../../src/preview/index.ts'
import {previewOf, sessionOf} from './previewed.ts'

/** The lifetime of sessions in these tests, in seconds. */
const lifetime = 4

let preview: RunningPreview
let close: () => Promise<void>

beforeAll(async () => {
  const lake = await startLake({memory: true, port: 0})
  preview = await previewOf(lake, [], 0, lifetime)
  close = async () => {
    await preview.close()
    await lake.close()
  }
})

afterAll(() => close())

/** Whether a cookie shows drafts, and the cookie that comes with the answer. */
async function use(cookie: string): Promise<{isSession: boolean; renewed: string | undefined}> {
  const response = await fetch(`${preview.url}x?perspective=drafts`, {headers: {cookie}})
  const renewed = response.headers.get('set-cookie')?.split(';')[0]
  return {isSession: response.status !== 401, renewed}
}

function connect(cookie: string, path = '/_live?id=x&perspective=drafts'): WebSocket {
  const url = new URL(path, preview.url.replace('http:', 'ws:'))
  const socket = new WebSocket(url, {headers: {cookie, origin: new URL(preview.url).origin}})
  onTestFinished(() => socket.terminate())
  return socket
}

test('01 a session is extended by use, and ends when unused', async () => {
  const first = await sessionOf(preview)
  expect((await use(first)).isSession).toBe(true)
  await pause(lifetime * 500)
  const {renewed = ''} = await use(first)
  expect(renewed).not.toBe(first)
  await pause(lifetime * 600)
  expect(await use(first)).toEqual({isSession: false, renewed: undefined})
  expect((await use(renewed)).isSession).toBe(true)
})

test('02 a connection renews its session, announces the next renewal, and closes when it ends', async () => {
  const cookie = await sessionOf(preview)
  await pause(lifetime * 250)
  const socket = connect(cookie)
  const renewals: string[] = []
  socket.on('upgrade', ({headers}) => renewals.push(...(headers['set-cookie'] ?? [])))
  const [data] = (await once(socket, 'message')) as [Buffer]
  const message = JSON.parse(data.toString()) as {type: string; renewIn: number}
  expect(message.type).toBe('session')
  expect(Math.abs(message.renewIn - lifetime * 500)).toBeLessThan(200)
  expect(renewals).toEqual([
    expect.stringMatching(/^preview-\d+=[\w.-]+; Path=\/; Max-Age=4; HttpOnly; SameSite=Strict$/u),
  ])
  expect(renewals[0]).not.toContain(cookie)
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(4401)
})

test.each(['/_live?id=x&perspective=drafts', '/_live/list?drafts=true'])(
  '03 ending a session rejects its cookie and closes its pages: %s',
  async (path) => {
    const [ended, other] = [await sessionOf(preview), await sessionOf(preview)]
    const [closing, staying] = [connect(ended, path), connect(other, path)]
    await Promise.all([once(closing, 'message'), once(staying, 'message')])
    const closed = once(closing, 'close')
    await fetch(`${preview.url}api/preview/disable`, {headers: {cookie: ended}, redirect: 'manual'})
    expect((await closed)[0]).toBe(4401)
    expect(await use(ended)).toEqual({isSession: false, renewed: undefined})
    expect((await use(other)).isSession).toBe(true)
    expect(staying.readyState).toBe(WebSocket.OPEN)
    expect((await once(connect(ended, path), 'close'))[0]).toBe(4401)
  },
)

test('04 a Studio of another site gets a partitioned cookie, also when it is renewed', async () => {
  const headers = {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'}
  // `fetch` sets the Sec-Fetch headers itself, so the request is sent without it.
  const [opened] = (await once(request(preview.link, {headers}).end(), 'response')) as [
    IncomingMessage,
  ]
  const given = opened.resume().headers['set-cookie']?.join() ?? ''
  const kind = '; HttpOnly; SameSite=None; Secure; Partitioned'
  expect(given).toContain(kind)
  const [cookie = ''] = given.split(';')
  await pause(lifetime * 300)
  const response = await fetch(preview.url, {headers: {cookie}})
  expect(response.headers.get('set-cookie')).toContain(kind)
})

test('05 unsaved edits are rejected without a session', async () => {
  const socket = connect('', '/_live?id=x&perspective=published')
  await once(socket, 'message')
  socket.send(JSON.stringify({type: 'unsaved', document: {_type: 'article', title: 'x'}}))
  expect((await once(socket, 'close'))[0]).toBe(1008)
})

test('06 law: a changed cookie is rejected', async () => {
  const given = await sessionOf(preview)
  const [name = '', value = ''] = given.split('=')
  const [payload = '', signature = ''] = value.split('.')
  const text = fc.string({
    unit: fc.constantFrom('a', 'A', '0', '_', '-', '.', '=', '%', '~'),
    minLength: 1,
    maxLength: 3,
  })
  const changed = fc.oneof(
    fc
      .tuple(fc.nat({max: value.length}), fc.nat({max: 3}), fc.option(text, {nil: ''}))
      .map(([at, removed, added]) => value.slice(0, at) + added + value.slice(at + removed)),
    fc.constantFrom(
      `${value}.x`,
      `${value}.`,
      `.${value}`,
      payload,
      `${payload}.`,
      `.${signature}`,
    ),
    fc.constantFrom(`${value}.${signature}`, `${signature}.${payload}`, value.toLowerCase(), ''),
  )
  expect((await use(given)).isSession).toBe(true)
  const others = changed.filter((other) => other !== value)
  await fc.assert(
    fc.asyncProperty(others, async (other) => {
      expect((await use(`${name}=${other}`)).isSession).toBe(false)
    }),
    {numRuns: 200, examples: [[`${value}.x`]]},
  )
})
