// The HTTP layer: hosts, origins, tokens, paths, bodies and errors.
import {request} from 'node:http'
import {mkdirSync, readFileSync, truncateSync, writeFileSync} from 'node:fs'
import {once} from 'node:events'
import {connect, createServer} from 'node:net'
import {join} from 'node:path'

import * as fc from 'fast-check'
import {LakeError, startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor} from './running-lake.ts'

describe('requests', () => {
  let lake: RunningLake
  beforeAll(async () => {
    lake = await startLake({memory: true, port: 0})
  })
  afterAll(() => lake.close())

  /** Sends a request as it is, with any Host, and answers its status and JSON body. */
  function send(
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<{status: number; body: {message?: string; error?: {description?: string}}}> {
    const {hostname, port} = new URL(lake.url)
    return new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST'
      const sent = request({hostname, port, path, method, headers}, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({status: response.statusCode ?? 0, body: JSON.parse(text || '{}') as object})
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
  const authorization = () => ({authorization: `Bearer ${lake.token}`})

  test('01 a request with a foreign Host header is refused', async () => {
    const answer = await send('/', {host: 'evil.example'})
    expect(answer.status).toBe(403)
    expect(answer.body.message).toContain('evil.example')
  })

  test('02 a foreign Origin is refused, and the own Origin is accepted', async () => {
    const query = '/v1/data/query/production?query=1'
    expect((await send(query, {origin: 'https://evil.example'})).status).toBe(403)
    expect((await send(query, {origin: new URL(lake.url).origin})).status).toBe(200)
  })

  test('02b a cross-site request of a browser is refused', async () => {
    const query = '/v1/data/query/production?query=1'
    for (const site of ['cross-site', 'same-site']) {
      expect((await send(query, {'sec-fetch-site': site})).status).toBe(403)
    }
    expect((await send(query, {'sec-fetch-site': 'none'})).status).toBe(200)
  })

  test('02c the host name of the hosted API is accepted over TLS only', async () => {
    const query = 'https://x.api.sanity.io/v1/data/query/production?query=1'
    expect((await send(query, {host: 'x.api.sanity.io'})).status).toBe(403)
  })

  test('03 the API answers at the root and below /lake, with any version and repeated slashes', async () => {
    for (const prefix of ['/lake', '', '//lake/', '/']) {
      for (const version of ['v1', 'vX', 'v2021-06-07']) {
        const answer = await send(`${prefix}/${version}/data/query/production?query=1`)
        expect(answer, `${prefix} ${version}`).toMatchObject({status: 200, body: {result: 1}})
      }
    }
  })

  test.each([
    ['01 text that is not JSON', '{"mutations": [', 'not valid JSON'],
    ['02 a list instead of an object', '[]', 'array "mutations"'],
    ['03 mutations that are not a list', '{"mutations": {}}', 'array "mutations"'],
    ['04 an unknown mutation', '{"mutations": [{"upsert": {}}]}', 'Unknown mutation "upsert"'],
    [
      '05 two mutations in one object',
      '{"mutations": [{"create": {}, "delete": {}}]}',
      'exactly one member',
    ],
    [
      '06 a document without a type',
      '{"mutations": [{"create": {"_id": "a"}}]}',
      '"a" has no "_type"',
    ],
    [
      '07 an unknown patch operation',
      '{"mutations": [{"patch": {"id": "a", "push": {}}}]}',
      '"push"',
    ],
    [
      '08 a patch without a selection',
      '{"mutations": [{"patch": {"set": {}}}]}',
      '"id" or a "query"',
    ],
    [
      '09 an insert without items',
      '{"mutations": [{"patch": {"id": "a", "insert": {}}}]}',
      '"insert"',
    ],
    [
      '10 a reserved attribute name',
      '{"mutations": [{"create": {"_type": "a", "b": {"__proto__": 1}}}]}',
      '"__proto__"',
    ],
  ])('04 a bad mutation is refused with the reason: %s', async (_name, body, expected) => {
    const answer = await send('/v1/data/mutate/production', authorization(), body)
    expect(answer.status).toBe(400)
    expect(answer.body.message ?? answer.body.error?.description).toContain(expected)
    expect(await clientFor(lake).fetch('count(*)')).toBe(0)
  })

  test('04b a body that is not UTF-8 is refused', async () => {
    const body = Buffer.from('{"mutations": [{"create": {"_type": "a", "b": "Straße"}}]}', 'latin1')
    const response = await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      headers: authorization(),
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('not valid UTF-8')
  })

  test('04c an unset range ends with its array, and a path with "__proto__" is refused', async () => {
    const client = clientFor(lake)
    await client.create({_id: 'ranges', _type: 'note', l: [1]})
    const shortened = await client.patch('ranges').unset(['l[0:300000000]']).commit()
    expect(shortened.l).toEqual([])
    const proto = client.patch('ranges').set({'__proto__.a': 1}).commit()
    await expect(proto).rejects.toThrow(/reserved/)
    await client.delete('ranges')
  })

  test('04d a list of 200,000 numbers can be replaced', async () => {
    const list = (plus: number) => Array.from({length: 200_000}, (_, n) => n + plus)
    const client = clientFor(lake)
    await client.create({_id: 'long', _type: 'note', list: list(0)})
    await client.createOrReplace({_id: 'long', _type: 'note', list: list(1)})
    expect(await client.fetch('*[_id == "long"][0].list[199999]')).toBe(200_000)
    await client.delete('long')
  })

  test('04e deep lists, empty transaction ids, malformed dates and unknown access modes are refused', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    const keyed = '/v1/data/mutate/production?autoGenerateArrayKeys=true'
    const body = `{"mutations": [{"create": {"_type": "a", "b": ${deep}}}]}`
    expect((await send(keyed, authorization(), body)).status).toBe(400)
    const one = '{"mutations": [{"create": {"_type": "a"}}]}'
    const empty = '/v1/data/mutate/production?transactionId='
    expect((await send(empty, authorization(), one)).status).toBe(400)
    const moment = clientFor(lake).create({_type: 'a', _createdAt: 'banana'})
    await expect(moment).rejects.toThrow(/_createdAt/)
    const secret = clientFor(lake).datasets.create('secret', {aclMode: 'custom'})
    await expect(secret).rejects.toThrow(/"public" or "private"/)
    const mapped = '/v1/data/query/production?query=1&resultSourceMap=perhaps'
    expect((await send(mapped)).status).toBe(400)
  })

  test('06 an unknown path gets a 404 that names the path', async () => {
    const answer = await send('/v1/nothing/here')
    expect(answer.status).toBe(404)
    expect(answer.body.message).toContain('/v1/nothing/here')
  })

  test.each(['raw,drafts', 'a/b', ','])(
    '07 a malformed perspective is refused: %s',
    async (perspective) => {
      const answer = await send(
        `/v1/data/query/production?query=1&perspective=${encodeURIComponent(perspective)}`,
      )
      expect(answer.status).toBe(400)
      expect(answer.body.message).toContain('Invalid perspective')
    },
  )

  test('08 an export has one line of JSON for each document of the requested types', async () => {
    const client = clientFor(lake)
    const documents = [
      {_id: 'x1', _type: 'x', text: 'eins\nzwei'},
      {_id: 'drafts.x2', _type: 'x', text: ''},
      {_id: 'y1', _type: 'y', text: ''},
    ]
    await client.mutate(documents.map((document) => ({create: document})))
    const exported = async (options: string) => {
      const url = `${lake.url}/v2025-02-19/data/export/production${options}`
      const lines = (await (await fetch(url, {headers: authorization()})).text()).trim().split('\n')
      return lines.map((line) => JSON.parse(line) as {_id: string})
    }
    expect(await exported('')).toEqual(await client.fetch('*'))
    expect((await exported('?types=x')).map(({_id}) => _id)).toEqual(['drafts.x2', 'x1'])
    expect((await send('/v1/data/export/production')).status).toBe(401)
    await client.delete({query: '*'})
  })

  test('09 no random request gets a 5xx', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'data',
        'query',
        'mutate',
        'doc',
        'production',
        'v1',
        'vX',
        'datasets',
        '..',
        '%2e%2e',
      ),
      fc.string({unit: 'binary', maxLength: 8}).map((text) => Buffer.from(text).toString('latin1')),
    )
    const json = fc.oneof(
      fc.json(),
      fc
        .record({mutations: fc.array(fc.anything({withNullPrototype: false}))})
        .map((body) => JSON.stringify(body)),
      fc
        .record({query: fc.string(), params: fc.anything()}, {requiredKeys: []})
        .map((body) => JSON.stringify(body)),
    )
    const path = fc.array(part, {maxLength: 6}).map((parts) => `/${parts.map(encodeURI).join('/')}`)
    await fc.assert(
      fc.asyncProperty(path, fc.option(json, {nil: undefined}), async (where, body) => {
        const {status} = await send(where, authorization(), body)
        expect(status).toBeLessThan(500)
      }),
      {numRuns: 300},
    )
    const targets = ['/v1/data/mutate/production', '/v1/data/query/production']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...targets), json, async (where, body) => {
        const {status} = await send(where, authorization(), body)
        expect(status).toBeLessThan(500)
      }),
      {numRuns: 300},
    )
  })

  test('10 the lake still answers after the random requests', async () => {
    expect(await clientFor(lake).fetch('"here"')).toBe('here')
  })
})

describe('starting', () => {
  const failureOf = async (options: Parameters<typeof startLake>[0]): Promise<LakeError> => {
    const error = await startLake(options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(LakeError)
    return error as LakeError
  }

  test('01 a start on a used port fails, names --port and releases the data directory', async () => {
    const directory = temporaryDirectory()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const {port} = other.address() as {port: number}
    const error = await failureOf({directory, port})
    other.close()
    expect(error.code).toBe('port-in-use')
    expect(error.message).toContain('--port')
    await (await startLake({directory, port: 0})).close()
  })

  test('01b a start with a file as data directory fails and names the path', async () => {
    const directory = join(temporaryDirectory(), 'file')
    writeFileSync(directory, '')
    const error = await failureOf({directory, port: 0})
    expect(error.message).toContain(`${directory} cannot be used`)
  })

  test('01c a start fails when it cannot write endpoint.json', async () => {
    const directory = temporaryDirectory()
    mkdirSync(join(directory, 'endpoint.json'))
    await expect(startLake({directory, port: 0})).rejects.toThrow(/endpoint/)
  })

  test.each([
    ['with TLS', true],
    ['without TLS', false],
  ])(
    '01d a lake closes at once while an idle connection is open, %s',
    async (_how, tls) => {
      const lake = await startLake({directory: temporaryDirectory(), port: 0, tls})
      const {hostname, port} = new URL(lake.url)
      const silent = connect(Number(port), hostname)
      silent.on('error', () => undefined)
      await once(silent, 'connect')
      const closed = once(silent, 'close')
      await lake.close()
      expect(await closed).toBeDefined()
      // Requests under way would be waited for as long as this.
    },
    4_500,
  )

  test.each([
    [
      '01 not a database',
      (file: string) => writeFileSync(file, 'this is no database '.repeat(300)),
    ],
    ['02 truncated', (file: string) => truncateSync(file, 6_000)],
    ['03 emptied', (file: string) => truncateSync(file, 0)],
  ])(
    '02 a damaged database stays unchanged, and the error says how to go on: %s',
    async (_name, damage) => {
      const directory = temporaryDirectory()
      const lake = await startLake({directory, port: 0})
      const text = 'text '.repeat(5_000)
      await clientFor(lake).create({_id: 'a', _type: 'note', text})
      await lake.close()
      const file = join(directory, 'datasets', 'production.sqlite')
      damage(file)
      const damaged = readFileSync(file)
      const error = await failureOf({directory, port: 0})
      expect(error.code).toBe('damaged-data')
      expect(error.message).toContain(file)
      expect(error.message).toContain('Move the file')
      expect(readFileSync(file).equals(damaged)).toBe(true)
    },
  )
})
