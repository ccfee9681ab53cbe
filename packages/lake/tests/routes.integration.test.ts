// Every route has a resource URL, checks the token, and is listed in the README.
import {readFileSync} from 'node:fs'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {otherServiceRoutes} from '../src/http/other-services.ts'
import {apiRoutes} from '../src/http/routes.ts'
import {Lake} from '../src/lake.ts'

// Every route of the table keeps the promises of all routes, a newly registered one too.

const table = new Lake({memory: true})
const routes = apiRoutes
  .flatMap((routesOf) => routesOf(table).routes)
  // Middleware is left out because it answers no request itself.
  .filter(({method}) => method !== 'ALL')
table.close()

let lake: RunningLake
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
})
afterAll(() => lake.close())

/** The path of a route with something in each place. */
function filled(path: string): string {
  return path
    .replace(':dataset', 'production')
    .replace(':projectId', 'newsdesk')
    .replace('/*', '/any')
    .replace(/:\w+\??/g, 'a')
}

async function answerTo(method: string, path: string, headers: Record<string, string>) {
  const stopped = new AbortController()
  const options = '?query=1&lastRevision=true'
  const init = method === 'GET' ? {} : {body: '{}'}
  const response = await fetch(`${lake.url}/v2025-02-19${path}${options}`, {
    ...init,
    method,
    headers: {...headers, 'content-type': 'application/json'},
    signal: stopped.signal,
  })
  const type = response.headers.get('content-type')
  // A stream of events has no end.
  const body = type === 'text/event-stream' ? '' : await response.text()
  stopped.abort()
  return {status: response.status, type, body: body.replace(/"ms":\d+/, '')}
}

describe('01 a route of a dataset gives the same answer below its resource URL', () => {
  const ofDatasets = routes.filter(({path}) => /^\/data\/.*:dataset/.test(path))
  test.each(ofDatasets)('$method $path', async ({method, path}) => {
    expect(path).toMatch(/^\/data\/(live\/events|[a-z]+)\/:dataset/)
    const resource = path.replace(
      /^\/data\/(live\/events|[a-z]+)\/:dataset/,
      '/projects/newsdesk/datasets/production/$1',
    )
    const headers = {authorization: `Bearer ${lake.token}`}
    const direct = await answerTo(method, filled(path), headers)
    expect(await answerTo(method, filled(resource), headers)).toEqual(direct)
    expect(direct.body).not.toContain('is nothing that this lake answers')
  })
})

describe('02 a route that changes something requires the token', () => {
  /** Queries, and services that keep nothing. */
  const harmless = [/^\/data\/query\//, /^\/auth\/logout$/, /^\/journey\//, /^\/intake\//]
  const changing = routes.filter(
    ({method, path}) =>
      !['GET', 'HEAD'].includes(method) && !harmless.some((some) => some.test(path)),
  )
  test.each(changing)('$method $path', async ({method, path}) => {
    expect((await answerTo(method, filled(path), {})).status).toBe(401)
  })
})

describe('03 the README names every route', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const others = new Set(otherServiceRoutes().routes.map(({path}) => path))
  const named = new Set(
    routes
      .filter(({path}) => !others.has(path))
      .map(({path}) => /^(\/data\/\w+|\/\w*)/.exec(path)?.[0] ?? path),
  )
  test.each([...named])('%s', (path) => {
    const [found] = new RegExp(`${path}(?=[/\`])`).exec(readme) ?? []
    expect(found).toBe(path)
  })
})
