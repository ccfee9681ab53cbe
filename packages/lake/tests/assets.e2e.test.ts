// Uploaded files run no script in a browser, and pages of other origins can show pictures.
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

import {startLake, type RunningLake} from '@newsdesk/lake'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '@newsdesk/testing/browser'
import {fields} from '@newsdesk/testing/pictures'
import {clientFor} from './running-lake.ts'

let browser: Browser
let lake: RunningLake
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await lake.close()
})

const act = `document.documentElement.setAttribute('data-ran', 'yes'); fetch('/v1/data/query/production?query=1')`
const assets = () => clientFor(lake).assets

async function open(url: string) {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(url)
  return {page, requests}
}

test('01 a browser shows an SVG image without running its scripts', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="${act}"><script>${act}</script><rect width="10" height="10"/></svg>`
  const {url} = await assets().upload('image', Buffer.from(svg))
  const {page, requests} = await open(url)
  expect(await page.locator('rect').count()).toBe(1)
  expect(await page.locator('[data-ran]').count()).toBe(0)
  expect(requests).toEqual([url])
})

test('02 a browser downloads an HTML file instead of opening it', async () => {
  const html = `<!doctype html><script>${act}</script>`
  const {url} = await assets().upload('file', Buffer.from(html), {filename: 'seite.html'})
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  const saved = page.waitForEvent('download')
  await page.goto(url).catch(() => undefined)
  expect((await saved).suggestedFilename()).toBe('seite.html')
  expect(page.url()).toBe('about:blank')
})

test('03 a page of another origin shows rotated and cropped pictures', async () => {
  const jpeg = await (
    await fields(400, 200)
  )
    .rotate(-90)
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer()
  const {url} = await assets().upload('image', jpeg)
  const sources = [url, `${url}?w=100&auto=format`, `${url}?rect=200,0,200,200&w=50`]
  const html = `<!doctype html><title>Vorschau</title>${sources.map((src) => `<img src="${src}">`).join('')}`
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html)
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const {page} = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const sizes = await page.locator('img').evaluateAll((images) =>
    images.map((image) => {
      const {naturalWidth, naturalHeight} = image as HTMLImageElement
      return [naturalWidth, naturalHeight]
    }),
  )
  expect(sizes).toEqual([
    [400, 200],
    [100, 50],
    [50, 50],
  ])
})
