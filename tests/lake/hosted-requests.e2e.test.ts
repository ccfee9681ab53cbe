import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '../browser.ts'
import {bridge, smallStudio} from './small-studio.ts'

const api = 'https://other123.api.sanity.io/v2025-02-19/data'

test('01 a Studio built for the hosted lake waits with what it reads for a lake that is gone; a change fails at once', async () => {
  const lake = await startLake({
    memory: true,
    port: 0,
    studio: smallStudio('/studio/', bridge),
  })
  onTestFinished(() => lake.close())
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(new URL('/studio/', lake.url).href)
  let left = 3
  const asked: string[] = []
  await page.route('**/lake/**', (route) => {
    asked.push(route.request().method())
    left -= 1
    return left < 0 ? route.continue() : route.abort('connectionrefused')
  })
  const ask = (
    address: string,
    init: {method?: string; headers?: Record<string, string>; body?: string},
  ) =>
    page.evaluate(async ([url, options]) => (await fetch(url, options)).json(), [
      address,
      init,
    ] as const)

  expect(await ask(`${api}/query/production?query=1%2B1`, {})).toMatchObject({result: 2})
  left = 1
  const long = {method: 'POST', headers: {'content-type': 'application/json'}}
  const body = JSON.stringify({query: '2+2'})
  expect(await ask(`${api}/query/production`, {...long, body})).toMatchObject({result: 4})
  expect(asked).toEqual(['GET', 'GET', 'GET', 'GET', 'POST', 'POST'])

  left = 1
  const change = JSON.stringify({mutations: [{create: {_type: 'note'}}]})
  await expect(ask(`${api}/mutate/production`, {...long, body: change})).rejects.toThrow(
    'Failed to fetch',
  )
  const waiting = page.evaluate(
    (url) => fetch(url, {signal: AbortSignal.timeout(300)}).then(undefined, ({name}) => name),
    `${api}/query/production?query=1`,
  )
  left = 100
  expect(await waiting).toBe('TimeoutError')
})
