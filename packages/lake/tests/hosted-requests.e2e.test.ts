// A Studio built for the hosted lake survives an outage of the embedded lake.
import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '@newsdesk/testing/browser'
import {clientFor} from './running-lake.ts'
import {bridge, madeForTheLake, smallStudio} from './small-studio.ts'

const api = 'https://other123.api.sanity.io/v2025-02-19/data'

test('01 reads of a hosted Studio wait for a stopped lake, and changes fail', async () => {
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

  for (const wrong of ['{', 'null', '{"mutations": 1}']) {
    const answer = await ask(`${api}/mutate/production`, {...long, body: wrong})
    expect(answer).toMatchObject({statusCode: 400})
  }

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

test('02 either Studio retries creating a document until an answer, and it happens once', async () => {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  for (const head of [bridge, madeForTheLake]) {
    const lake = await startLake({memory: true, port: 0, studio: smallStudio('/studio/', head)})
    onTestFinished(() => lake.close())
    const page = await browser.newPage()
    await page.goto(new URL('/studio/', lake.url).href)
    const answers: number[] = []
    await page.route('**/lake/**', async (route) => {
      if (answers.length === 0) {
        answers.push(0)
        return route.abort('connectionrefused')
      }
      if (answers.length === 1) {
        answers.push(503)
        return route.fulfill({status: 503, json: {}})
      }
      const response = await route.fetch()
      answers.push(response.status())
      // The lake commits the transaction, but its answer is lost.
      return answers.length === 3 ? route.abort('connectionreset') : route.fulfill({response})
    })
    const told = page.evaluate(
      () =>
        new Promise((resolve) => {
          const details: number[] = []
          addEventListener('content-lake-refused', ({detail}: CustomEventInit<number>) => {
            details.push(detail ?? -1)
            if (details.length === 2) resolve(details)
          })
        }),
    )
    const data = head === bridge ? api : `${lake.url}/v2025-02-19/data`
    const commit = (path: string, transaction: object) =>
      page.evaluate(
        async ([url, body]) => {
          const headers = {'content-type': 'application/json'}
          const response = await fetch(url, {method: 'POST', headers, body})
          return {status: response.status, ...((await response.json()) as object)}
        },
        [`${data}/${path}/production`, JSON.stringify(transaction)] as const,
      )
    const draft = {
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: {_id: 'drafts.a', _type: 'note', text: 'first words'},
      ifExists: 'fail',
    }
    expect(await commit('actions', {transactionId: 'first', actions: [draft]})).toMatchObject({
      status: 200,
      transactionId: 'first',
    })
    expect(answers).toEqual([0, 503, 200, 409])
    expect(await told).toEqual([1, 0])

    answers.length = 0
    const live = {transactionId: 'second', mutations: [{create: {_id: 'b', _type: 'note'}}]}
    expect(await commit('mutate', live)).toMatchObject({status: 200, transactionId: 'second'})
    expect(answers).toEqual([0, 503, 200, 409])
    const client = clientFor({...lake, projectId: head === bridge ? 'other123' : lake.projectId})
    expect(await client.getDocument('drafts.a')).toMatchObject({text: 'first words'})

    // Requests that Studio repeats fail at once, and requests that the lake rejects for good are rejected.
    answers.length = 0
    const edit = {transactionId: 'third', mutations: [{patch: {id: 'b', set: {text: ''}}}]}
    await expect(commit('mutate', edit)).rejects.toThrow('Failed to fetch')
    answers.push(0, 0, 0)
    expect(await commit('actions', {transactionId: 'fourth', actions: [draft]})).toMatchObject({
      status: 409,
    })
  }
})
