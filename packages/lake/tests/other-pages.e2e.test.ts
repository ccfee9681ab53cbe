// Pages of other origins can neither use the session of a Studio nor frame it.
import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '@newsdesk/testing/browser'
import {clientFor} from './running-lake.ts'
import {smallStudio} from './small-studio.ts'

/** Serves an empty page on another port of this machine: the same site for a browser, so cookies are sent. */
async function otherPage(): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<title>other</title>')
  })
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Runs in a page: tries to write to a lake and to read its drafts with the credentials of the browser. */
async function attack(
  lake: string,
): Promise<{written: string[]; read: string[]; opened: string[]}> {
  const body = '{"mutations": [{"create": {"_type": "note", "by": "attack"}}]}'
  const mutate = `${lake}/v1/data/mutate/production`
  const drafts = `${lake}/v1/data/doc/production/drafts.secret`
  const written: string[] = []
  const read: string[] = []
  const opened: string[] = []
  for (const mode of ['cors', 'no-cors', 'same-origin'] as const) {
    const options: RequestInit = {mode, credentials: 'include'}
    await fetch(mutate, {...options, method: 'POST', body}).then(
      ({ok}) => ok && written.push(mode),
      () => undefined,
    )
    await fetch(drafts, options)
      .then((response) => response.text())
      .then(
        (text) => text.includes('hidden') && read.push(mode),
        () => undefined,
      )
  }
  await new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.name = 'target'
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      enctype: 'text/plain',
      action: mutate,
      target: 'target',
    })
    // The "=" of the encoded form lands inside a string of the JSON.
    const input = Object.assign(document.createElement('input'), {
      name: body.replace('"attack"}}]}', '"'),
      value: '"}}]}',
    })
    form.append(input)
    document.body.append(frame, form)
    frame.addEventListener('load', resolve)
    form.submit()
  })
  for (const path of ['socket/production', 'data/listen/production?query=*']) {
    await new Promise<void>((resolve) => {
      const socket = new WebSocket(`${lake.replace('http', 'ws')}/v1/${path}`)
      socket.addEventListener('open', () => opened.push(path))
      for (const event of ['open', 'error']) socket.addEventListener(event, () => resolve())
    })
  }
  return {written, read, opened}
}

test('01 a page of another port cannot use the session of a Studio', async () => {
  const lake = await startLake({memory: true, port: 0, studio: smallStudio()})
  onTestFinished(() => lake.close())
  const client = clientFor(lake)
  await client.create({_id: 'drafts.secret', _type: 'note', text: 'hidden'})
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(lake.studio ?? '')
  expect(await page.context().cookies()).toMatchObject([{httpOnly: true, sameSite: 'Strict'}])

  await page.goto(await otherPage())
  expect(await page.evaluate(attack, lake.url)).toEqual({written: [], read: [], opened: []})
  expect(await client.fetch('count(*[by == "attack"])')).toBe(0)

  await page.goto(lake.studio ?? '')
  expect(await page.evaluate(attack, lake.url)).toEqual({
    written: ['cors', 'no-cors', 'same-origin'],
    read: ['cors', 'no-cors', 'same-origin'],
    opened: ['socket/production', 'data/listen/production?query=*'],
  })
})

test('02 another page cannot show the Studio in a frame', async () => {
  const lake = await startLake({memory: true, port: 0, studio: smallStudio()})
  onTestFinished(() => lake.close())
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(await otherPage())
  const status = page.waitForResponse((response) => response.url() === lake.studio)
  await page.evaluate((address) => {
    const frame = Object.assign(document.createElement('iframe'), {src: address})
    document.body.append(frame)
  }, lake.studio ?? '')
  expect((await status).status()).toBe(403)
})

test('03 a link from another page opens the Studio with a working session', async () => {
  const lake = await startLake({memory: true, port: 0, studio: smallStudio()})
  onTestFinished(() => lake.close())
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto((await otherPage()).replace('127.0.0.1', 'localhost'))
  await page.evaluate((address) => location.assign(address), lake.studio ?? '')
  await page.waitForURL(lake.studio ?? '')
  const me = `${lake.url}/v1/users/me`
  expect(await page.evaluate(async (url) => (await fetch(url)).status, me)).toBe(200)
})
