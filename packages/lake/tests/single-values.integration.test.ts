// Headers and options with one value are rejected when they are given twice.
import {once} from 'node:events'
import {createConnection} from 'node:net'
import {text} from 'node:stream/consumers'

import * as fc from 'fast-check'
import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, expect, test} from 'vitest'

let lake: RunningLake
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
})
afterAll(() => lake.close())

/** Sends raw header lines, which no client allows, and returns the status and the body. */
async function ask(
  path: string,
  lines: readonly string[],
): Promise<{status: number; body: string}> {
  const {port, host} = new URL(lake.url)
  const socket = createConnection(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  const all = [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, '', '']
  socket.write(all.join('\r\n'))
  const answer = await text(socket)
  return {status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]), body: answer}
}

const query = '/v1/data/query/production?query=1'
const token = () => `Authorization: Bearer ${lake.token}`

test('01 law: a request that repeats a single-value header is rejected', async () => {
  const {host, origin} = new URL(lake.url)
  const header = fc.constantFrom(
    ['Host', host],
    ['Authorization', `Bearer ${lake.token}`],
    ['Origin', origin],
    ['X-Sanity-Project-Id', 'abc12345'],
    ['Last-Event-ID', '1'],
    ['Sec-Fetch-Site', 'same-origin'],
  )
  const other = fc.option(fc.string({unit: 'grapheme-ascii', maxLength: 8}), {nil: undefined})
  await fc.assert(
    fc.asyncProperty(
      header,
      other,
      fc.boolean(),
      async ([name = '', value = ''], second, first) => {
        const lines = [`${name}: ${value}`, `${name.toLowerCase()}: ${second ?? value}`]
        const {status, body} = await ask(query, first ? lines : lines.toReversed())
        expect(status).toBe(400)
        expect(body).toContain(`The header \\"${name.toLowerCase()}\\" is given twice`)
      },
    ),
    {numRuns: 100},
  )
  expect(lake.projectId).toBe('newsdesk')
})

test('02 law: an invalid project id is rejected and not stored', async () => {
  const id = fc.string({unit: 'grapheme-ascii', minLength: 1, maxLength: 12}).filter((value) => {
    const sent = value.trim()
    return sent !== '' && !/^[-a-z0-9]+$/iu.test(sent)
  })
  await fc.assert(
    fc.asyncProperty(id, async (value) => {
      const {status, body} = await ask(query, [token(), `X-Sanity-Project-Id: ${value}`])
      expect([value, status]).toEqual([value, 400])
      expect(body).toContain('is no id of a project')
    }),
    {numRuns: 100, examples: [['abc12345, abc12345'], ['a/b'], ['x'.repeat(65) + '_']]},
  )
  const own = await ask(query, [token(), 'X-Sanity-Project-Id: newsdesk'])
  expect(own.status).toBe(200)
})

test.each(['query', 'perspective', '$slug', 'returnQuery', 'resultSourceMap', 'explain', 'tag'])(
  '03 a request that repeats a single-value option is rejected: %s',
  async (name) => {
    const one = `${encodeURIComponent(name)}=1`
    const {status, body} = await ask(`${query}&${one}&${one}`, [])
    expect(status).toBe(400)
    expect(body).toContain(`The option \\"${name}\\" is given twice`)
  },
)

test('04 a WebSocket request that repeats a header is rejected', async () => {
  const {host} = new URL(lake.url)
  const lines = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Origin: http://${host}`]
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
  const path = '/v1/data/listen/production?query=*'
  const twice = [...lines, key, 'Origin: http://evil.example']
  expect((await ask(path, ['Connection: Upgrade', ...twice])).status).toBe(400)
})
