// Pictures are transformed without blocking other requests, in bounded queues that end with the lake.
import {once} from 'node:events'
import {get, type ClientRequest, type IncomingMessage} from 'node:http'
import {buffer, json} from 'node:stream/consumers'

import type {SanityImageAssetDocument} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {look, plain} from '@newsdesk/testing/pictures'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, spawnLake, type Ready} from './running-lake.ts'

/** A picture of 24 megapixels, and a transformation of it that takes many seconds. */
const large = () => plain(6_000, 4_000, 'red').png().toBuffer()
const long = 'w=8192&h=8192&fit=scale&fm=webp'

const upload = (lake: Ready, bytes: Buffer): Promise<SanityImageAssetDocument> =>
  clientFor(lake).assets.upload('image', bytes)

async function startedLake(): Promise<RunningLake> {
  const lake = await startLake({directory: temporaryDirectory(), port: 0})
  onTestFinished(() => lake.close())
  return lake
}

/** Asks for a picture on a connection of its own, which can be closed. */
function ask(url: string): {sent: ClientRequest; answer: Promise<IncomingMessage>} {
  const sent = get(url, {agent: false})
  const answer = once(sent, 'response').then(([response]) => response as IncomingMessage)
  answer.catch(() => undefined)
  return {sent, answer}
}

test('01 small pictures and uploads are answered while slow ones are processed', async () => {
  const lake = await startedLake()
  const {url} = await upload(lake, await large())
  const small = await upload(lake, await plain(300, 200, 'blue').png().toBuffer())
  const done: string[] = []
  const slow = [1, 2, 3, 4].map((q) => ask(`${url}?${long}&q=${q}`))
  for (const {answer} of slow) answer.then(() => done.push('slow')).catch(() => undefined)
  const {answer} = ask(`${small.url}?w=30&fm=png`)
  expect(await look(await buffer(await answer))).toMatchObject({width: 30, height: 20})
  await upload(lake, await plain(301, 200, 'green').png().toBuffer())
  expect(await (await fetch(`${small.url}?blur=2000&fm=jpg`)).arrayBuffer()).toBeDefined()
  expect(done).toEqual([])
  for (const {sent} of slow) sent.destroy()
})

test('02 the queue holds a hundred pictures, and drops those whose clients disconnect', async () => {
  const lake = await startedLake()
  const {url} = await upload(lake, await large())
  const asked = Array.from({length: 110}, (_, n) => ask(`${url}?${long}&blur=${n + 1}`))
  const refused = await Promise.any(asked.map(({answer}) => answer))
  expect(refused).toMatchObject({statusCode: 503, headers: {'retry-after': '1'}})
  expect(await json(refused)).toMatchObject({message: expect.stringContaining('Ask again')})
  for (const {sent} of asked) sent.destroy()
  const next = await fetch(`${url}?fm=png&sat=-100`)
  expect(next.status).toBe(200)
})

test('03 SIGTERM ends the lake during the work on a picture', async () => {
  const {lake, ready} = await spawnLake(['--data', temporaryDirectory()], {stderr: 'ignore'})
  const {url} = await upload(ready, await large())
  const {sent, answer} = ask(`${url}?${long}`)
  sent.on('error', () => undefined)
  // This upload is answered only after the first request has been received.
  await upload(ready, await plain(30, 20, 'blue').png().toBuffer())
  lake.kill('SIGTERM')
  const [code] = (await once(lake, 'exit', {signal: AbortSignal.timeout(4_000)})) as [number]
  expect(code).toBe(0)
  expect((await answer).statusCode).toBe(503)
})
