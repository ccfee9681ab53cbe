// Long queries do not block other requests, and end at their limits or when their client disconnects.
import {startLake, type StartOptions} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {describe, expect, onTestFinished, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

const documents = 4_000

async function started(options: StartOptions) {
  const lake = await startLake({port: 0, report: () => {}, ...options})
  onTestFinished(() => lake.close())
  const client = lakeClient(lake).withConfig({perspective: 'raw', maxRetries: 0})
  await fill(client)
  return {lake, client}
}

async function fill(client: SanityClient): Promise<void> {
  for (let start = 0; start < documents; start += 500) {
    const transaction = client.transaction()
    for (let n = start; n < start + 500; n++) {
      transaction.create({
        _id: `n${String(n).padStart(5, '0')}`,
        _type: 'note',
        n,
        text: 'x'.repeat(200),
      })
    }
    await transaction.commit()
  }
}

const slow = 'count(*[_type == "note"]{"all": count(*[n != ^.n && text != "y"])}[all > 0])'

describe.each([
  ['in memory', () => ({memory: true})],
  ['on disk', () => ({directory: temporaryDirectory()})],
] as const)('%s', (_name, options: () => StartOptions) => {
  test('01 a query over all documents has the result of smaller queries', async () => {
    const {client} = await started(options())
    const all = await client.fetch<{n: number}[]>('*[n >= 0]{n, "next": *[n == ^.n + 1][0].n}')
    expect(all).toHaveLength(documents)
    expect(all.slice(0, 2)).toEqual([
      {n: 0, next: 1},
      {n: 1, next: 2},
    ])
    // The next query sees the written document.
    await client.patch('n00000').set({n: -5}).commit()
    expect(await client.fetch('count(*[!(n < 0)])')).toBe(documents - 1)
  })

  test('02 other requests are answered while a long query runs', async () => {
    const {client} = await started({...options(), queryLimits: {time: 1_500}})
    const over = new AbortController()
    const long = client
      .fetch(slow)
      .catch((error: {statusCode?: number}) => error.statusCode)
      .finally(() => over.abort())
    let answered = 0
    while (!over.signal.aborted) {
      await client.getDocument('n00001')
      answered += 1
    }
    expect(answered).toBeGreaterThan(20)
    expect(await long).toBe(504)
  })

  test('03 a query beyond its time limit is rejected, and the next one is answered', async () => {
    const {client} = await started({...options(), queryLimits: {time: 400}})
    await expect(client.fetch(slow)).rejects.toMatchObject({
      statusCode: 504,
      message: expect.stringContaining('not answered within 0.4 seconds') as string,
    })
    expect(await client.fetch('count(*[n in [1, 2]])')).toBe(2)
  })

  test('04 a query beyond its memory limit is rejected with the limit', async () => {
    const {client} = await started({...options(), queryLimits: {memory: 48 * 1024 * 1024}})
    const huge = '{"all": *[_type == "note"]{"all": *[n != ^.n]{text, n}}}'
    await expect(client.fetch(huge)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('holds more than the 48 MB') as string,
    })
    expect(await client.fetch('count(*[_type == "note"])')).toBe(documents)
  })
})

test('05 a query stops when its client disconnects', async () => {
  const {client} = await started({memory: true})
  const began = performance.now()
  const abandoned = Array.from({length: 4}, () => {
    const abort = new AbortController()
    const answer = client.fetch(slow, {}, {signal: abort.signal}).catch(() => 'aborted')
    setTimeout(() => abort.abort(), 300)
    return answer
  })
  expect(await Promise.all(abandoned)).toEqual(Array(4).fill('aborted'))
  // Only two queries are evaluated at once, so this one would wait if the others were still running.
  expect(await client.fetch('count(*[text match "y*"] | order(text + text))')).toBe(0)
  expect(await client.fetch<unknown[]>('*[n >= 0]{n}')).toHaveLength(documents)
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('06 many nested loops over few documents do not block other requests', async () => {
  const {client} = await started({memory: true, queryLimits: {time: 500}})
  const loops = '$a[]{"b": $a[]{"c": $a[]{"d": count($a[n > 0])}}}'
  const params = {a: Array.from({length: 300}, (_, n) => ({n}))}
  await expect(client.fetch(loops, params)).rejects.toMatchObject({statusCode: 504})
  expect(await client.fetch('count(*[n in [1, 2]])')).toBe(2)
})

test('07 a long result is streamed in pieces and complete', async () => {
  const {lake, client} = await started({memory: true})
  const query = '*[_type == "note"]{_id, text, n}'
  const url = `${lake.url}/v2025-02-19/data/query/production?perspective=raw&query=${encodeURIComponent(query)}`
  const response = await fetch(url, {headers: {authorization: `Bearer ${lake.token}`}})
  let pieces = 0
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of response.body ?? []) {
    pieces += 1
    text += decoder.decode(piece, {stream: true})
  }
  expect(pieces).toBeGreaterThan(1)
  const answer = JSON.parse(text) as {
    query: string
    result: unknown[]
    ms: number
    syncTags: string[]
  }
  expect(answer).toMatchObject({query, ms: expect.any(Number) as number, syncTags: ['s1:all']})
  expect(answer.result).toEqual(await client.fetch(`${query} | order(_id)`))
})

test.each([
  ['in memory', () => ({memory: true})],
  ['on disk', () => ({directory: temporaryDirectory()})],
] as const)(
  '08 a repeated query over all documents sees every change: %s',
  async (_name, options) => {
    const {client} = await started(options())
    const query = '*[_type == "note"]{_id, n, "double": n * $by}'
    const asked = () => client.fetch<{_id: string; n: number; double: number}[]>(query, {by: 2})
    expect(await asked()).toHaveLength(documents)
    await client
      .transaction()
      .patch('n00007', {set: {n: -7}})
      .delete('n03999')
      .create({_id: 'a', _type: 'note', n: 1})
      .createOrReplace({_id: 'n00008', _type: 'other', n: 8})
      .commit()
    const result = await asked()
    expect(result).toHaveLength(documents - 1)
    expect(result[0]).toEqual({_id: 'a', n: 1, double: 2})
    expect(result.find(({_id}) => _id === 'n00007')).toEqual({_id: 'n00007', n: -7, double: -14})
    expect(result.some(({_id}) => _id === 'n00008' || _id === 'n03999')).toBe(false)
    const byThree = await client.fetch<{double: number}[]>(query, {by: 3})
    expect(byThree[0]).toMatchObject({double: 3})
    const others = await client
      .withConfig({perspective: 'published'})
      .fetch<object[]>(`${query}[n == 1]`, {by: 2})
    expect(others).toEqual([
      {_id: 'a', n: 1, double: 2},
      {_id: 'n00001', n: 1, double: 2},
    ])
  },
)

test('09 a worker that started on an empty dataset sees later documents', async () => {
  const lake = await startLake({port: 0, report: () => {}, directory: temporaryDirectory()})
  onTestFinished(() => lake.close())
  const client = lakeClient(lake).withConfig({perspective: 'raw', maxRetries: 0})
  // Nested loops always run in a worker, whatever the number of documents.
  const query = '*[_type == "note"] | order(n desc)[0...5]{_id, "pairs": $a[]{"with": $a[]{b}}}'
  const asked = () => client.fetch<{_id: string}[]>(query, {a: [{b: 1}]})
  expect(await asked()).toEqual([])
  await client.create({_id: 'a', _type: 'note'})
  expect((await asked()).map(({_id}) => _id)).toEqual(['a'])
})

test('10 a short query in a worker is answered while long ones take all workers', async () => {
  const {client} = await started({memory: true, queryLimits: {time: 30_000}})
  const over = new AbortController()
  let ended = 0
  const long = Array.from({length: 4}, () =>
    client
      .fetch(slow, {}, {signal: over.signal})
      .catch(() => undefined)
      .finally(() => (ended += 1)),
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  const short = () => client.fetch<unknown>('$a[]{"b": $a[]{"c": ^.x}}', {a: [{x: 1}]})
  expect(await short()).toEqual([{b: [{c: 1}]}])
  expect(ended).toBe(0)
  expect(await short()).toEqual([{b: [{c: 1}]}])
  over.abort()
  await Promise.all(long)
})

test('11 deleting by query removes the documents of the moment of the request', async () => {
  const {client} = await started({memory: true})
  // The query reads enough documents to run in a worker, and another document appears meanwhile.
  const query = '*[_type == "note" && n >= 10 && text match "x*"]'
  const [removed] = await Promise.all([
    client.mutate([{delete: {query}}], {returnDocuments: false, returnFirst: false}),
    client.create({_id: 'later', _type: 'note', n: 10, text: 'x'}),
  ])
  expect(removed.results.length).toBeGreaterThanOrEqual(documents - 10)
  expect(await client.fetch('count(*[_type == "note" && _id != "later"])')).toBe(10)
})
