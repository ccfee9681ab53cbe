// A lake without a port serves the official client through `lake.fetch`.
import * as fc from 'fast-check'
import type {SanityClient} from '@sanity/client'
import {createLake, startLake, type LakeInProcess} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

const clientOf = (lake: LakeInProcess): SanityClient =>
  lakeClient(lake).withConfig({resolveFetch: () => lake.fetch})

describe('without a port', () => {
  let lake: LakeInProcess
  let client: SanityClient
  beforeAll(async () => {
    lake = await createLake({memory: true})
    client = clientOf(lake)
  })
  afterAll(() => lake.close())

  test('01 the official client writes and reads', async () => {
    await client.create({_id: 'a', _type: 'note', text: 'Ä'})
    expect(await client.fetch('*[_id == "a"].text')).toEqual(['Ä'])
    await expect(client.fetch('*[')).rejects.toThrow(/parse/i)
  })

  test('02 the client listens, and hears nothing after unsubscribing', async () => {
    const heard: string[] = []
    const subscription = client
      .listen('*[_type == "heard"]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => heard.push(event.type === 'mutation' ? event.documentId : event.type))
    await expect.poll(() => heard).toEqual(['welcome'])
    await client.create({_id: 'first', _type: 'heard'})
    await expect.poll(() => heard).toEqual(['welcome', 'first'])
    subscription.unsubscribe()
    await client.create({_id: 'second', _type: 'heard'})
    expect(await client.fetch('count(*[_type == "heard"])')).toBe(2)
    expect(heard).toEqual(['welcome', 'first'])
  })

  test('03 the client uploads a file and downloads it at the URL of its document', async () => {
    const content = Buffer.from('Schlagzeile')
    const {url} = await client.assets.upload('file', content, {filename: 'a.txt'})
    const file = await lake.fetch(url)
    expect(file.url).toBe(url)
    expect(await file.text()).toBe('Schlagzeile')
    const stream = new Blob(['als Strom']).stream()
    const uploaded = await client.assets.upload('file', stream as never, {filename: 'b.txt'})
    expect(await (await lake.fetch(uploaded.url)).text()).toBe('als Strom')
  })

  test('04 a client without the token cannot write or read drafts', async () => {
    const stranger = client.withConfig({token: undefined})
    await expect(stranger.create({_type: 'note'})).rejects.toThrow(/token/)
    await client.create({_id: 'drafts.hidden', _type: 'note'})
    expect(await stranger.fetch('*[_id == "drafts.hidden"]')).toEqual([])
  })

  test('05 an aborted request fails with its reason, before and during the answer', async () => {
    const early = new AbortController()
    const listening = `${lake.url}/v1/data/listen/production?query=*`
    early.abort(new Error('enough'))
    await expect(lake.fetch(listening, {signal: early.signal})).rejects.toThrow('enough')
    const pending = new AbortController()
    const answer = lake.fetch(`${lake.url}/v1/data/query/production?query=1`, {
      signal: pending.signal,
    })
    pending.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
    const late = new AbortController()
    const stream = await lake.fetch(listening, {signal: late.signal})
    late.abort(new Error('enough'))
    await expect(stream.text()).rejects.toThrow('enough')
  })
})

test('06 a closed lake fails with a network error, and its data can be reopened', async () => {
  const directory = temporaryDirectory()
  const first = await createLake({directory})
  const writing = clientOf(first).create({_id: 'a', _type: 'note'})
  const closed = first.close()
  await writing
  await closed
  await expect(first.fetch(`${first.url}/v1/data/query/production?query=1`)).rejects.toThrow(
    TypeError,
  )
  const second = await createLake({directory})
  onTestFinished(() => second.close())
  expect(await clientOf(second).fetch('*[_id == "a"]._id')).toEqual(['a'])
})

test('07 law: the function and the port give the same answer to any request', async () => {
  const lake = await startLake({memory: true, port: 0})
  onTestFinished(() => lake.close())
  const {origin, host} = new URL(lake.url)
  const header = (name: string, ...values: string[]) =>
    fc.constantFrom({}, ...values.map((value) => ({[name]: value})))
  const headers = fc
    .tuple(
      header('authorization', `Bearer ${lake.token}`, 'Bearer no', ''),
      header('origin', origin, 'https://evil.example', 'null'),
      header('sec-fetch-site', 'cross-site', 'same-origin'),
      header('cookie', `lake-${host.split(':')[1]}=x`),
    )
    .map((some) => Object.assign({}, ...some) as Record<string, string>)
  const path = fc.constantFrom(
    '/v1/data/query/production?query=*',
    '/v1/data/query/nowhere?query=1',
    '/v1/data/query/production?query=*&query=1',
    '/v1/users/me',
    '/v1/nothing',
    '//v1//projects/newsdesk/datasets/production/query?query=1%2B1',
    '/v1/projects/another',
    '/v1/data/history/production/transactions',
  )
  const method = fc.constantFrom('GET', 'POST', 'DELETE', 'HEAD')
  await fc.assert(
    fc.asyncProperty(path, headers, method, async (asked, given, how) => {
      const init = {method: how, headers: given, ...(how === 'POST' && {body: '{'})}
      const [here, there] = await Promise.all([
        lake.fetch(`${lake.url}${asked}`, init),
        fetch(`${lake.url}${asked}`, init),
      ])
      const told = async (answer: Response) => ({
        status: answer.status,
        type: answer.headers.get('content-type'),
        body: (await answer.text()).replace(/"ms":\d+/, ''),
      })
      expect(await told(here)).toEqual(await told(there))
    }),
  )
})
