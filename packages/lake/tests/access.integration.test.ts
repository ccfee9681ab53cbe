// Access to the lake: allowed hosts, origins, addresses, tokens and their rights.
import {request} from 'node:http'
import {networkInterfaces} from 'node:os'

import {LakeError, startLake, type RunningLake, type StartOptions} from '@newsdesk/lake'
import {createClient} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {lakeClient} from '@newsdesk/testing/lake-client'

async function started(options: StartOptions): Promise<RunningLake> {
  const lake = await startLake({memory: true, port: 0, ...options})
  onTestFinished(() => lake.close())
  return lake
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends a request with these headers, names and values alternating, as they are. */
function send(lake: RunningLake, path: string, headers: string[], method = 'GET'): Promise<Answer> {
  const {hostname, port} = new URL(lake.url)
  return new Promise((resolve, reject) => {
    const sent = request({hostname, port, path, method, headers}, (response) => {
      response.resume()
      resolve({status: response.statusCode ?? 0, headers: response.headers})
    })
    sent.on('error', reject)
    sent.end()
  })
}

const query = '/v1/data/query/production?query=1'
const page = 'http://localhost:3000'

test('01 pages of an allowed origin may send credentials, and others are rejected with the remedy', async () => {
  const lake = await started({allowedOrigins: [page, 'https://*.example.org']})
  for (const origin of [page, 'https://a.example.org']) {
    const answer = await send(lake, query, ['host', '127.0.0.1', 'origin', origin])
    expect(answer).toMatchObject({status: 200})
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      vary: 'origin',
    })
  }
  for (const origin of [`${page}0`, 'https://example.org', 'https://a.example.org.evil', 'null']) {
    const answer = await send(lake, query, ['host', '127.0.0.1', 'origin', origin])
    expect(answer.status, origin).toBe(403)
    expect(answer.headers, origin).not.toHaveProperty('access-control-allow-origin')
  }
  const refused = await fetch(lake.url + query, {headers: {origin: 'https://other.example'}})
  expect(await refused.text()).toContain('--allow-origin https://other.example')
})

test('01b the lake answers preflight requests, and lets pages read refusals', async () => {
  const lake = await started({allowedOrigins: [page]})
  const asked = ['host', '127.0.0.1', 'origin', page]
  const before = [...asked, 'access-control-request-headers', 'authorization,content-type']
  const preflight = await send(lake, '/v1/data/mutate/production', before, 'OPTIONS')
  expect(preflight).toMatchObject({status: 204})
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': page,
    'access-control-allow-headers': 'authorization,content-type',
  })
  expect(preflight.headers['access-control-allow-methods']).toContain('POST')
  const refused = await send(lake, query, [...asked, 'authorization', 'Bearer wrong'])
  expect(refused).toMatchObject({status: 401})
  expect(refused.headers['access-control-allow-origin']).toBe(page)
})

test('01c an invalid origin is rejected, and the error shows a valid one', async () => {
  for (const origin of ['localhost:3000', 'http://a/b', 'a b']) {
    const start = startLake({memory: true, port: 0, allowedOrigins: [origin]})
    await expect(start).rejects.toThrow('http://localhost:3000')
  }
})

test('02 the lake answers an allowed host name, and rejects another', async () => {
  const lake = await started({allowedHosts: ['lake']})
  expect(await send(lake, query, ['host', 'lake:3333'])).toMatchObject({status: 200})
  expect(await send(lake, query, ['host', 'Lake'])).toMatchObject({status: 200})
  expect(await send(lake, query, ['host', 'lake.evil'])).toMatchObject({status: 403})
})

test('02b an allowed name that no Host can have is rejected', async () => {
  for (const name of ['http://lake', 'lake:3333', 'lake/studio', 'a b', '']) {
    const start = startLake({memory: true, port: 0, allowedHosts: [name]})
    await expect(start).rejects.toThrow('is no name of a host')
  }
})

test('03 the lake answers at 127.0.0.1, localhost and ::1', async () => {
  const lake = await started({})
  const {port} = new URL(lake.url)
  const hasIPv6 = Object.values(networkInterfaces())
    .flat()
    .some((one) => one?.address === '::1')
  const hosts = ['127.0.0.1', 'localhost', ...(hasIPv6 ? ['[::1]'] : [])]
  for (const host of hosts) {
    expect((await fetch(`http://${host}:${port}/v1/ping`)).status, host).toBe(200)
  }
})

test('04 a lake for other machines requires a chosen token, with a warning of plain HTTP', async () => {
  const error: unknown = await startLake({memory: true, port: 0, host: '0.0.0.0'}).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(LakeError)
  expect((error as LakeError).message).toMatch(/other machines .* plain HTTP.*--token/)
  const lake = await started({host: '0.0.0.0', token: 'a-token-for-the-network'})
  expect(new URL(lake.url).hostname).toBe('127.0.0.1')
  // DNS can point a name at this machine (rebinding); an IP address cannot be abused so.
  expect(await send(lake, query, ['host', '192.168.7.7:3333'])).toMatchObject({status: 200})
  expect(await send(lake, query, ['host', 'rebound.example'])).toMatchObject({status: 403})
  await lakeClient(lake).create({_id: 'a', _type: 'note'})
})

test('05 an unknown token is rejected, even where reading needs none', async () => {
  const lake = await started({})
  expect(await send(lake, query, ['host', '127.0.0.1'])).toMatchObject({status: 200})
  const unknown = lakeClient({...lake, token: 'of-another-lake'}).fetch('1')
  await expect(unknown).rejects.toMatchObject({statusCode: 401})
})

test('06 a header that repeats the project id is rejected, and no id is stored', async () => {
  const lake = await started({})
  const twice = ['x-sanity-project-id', 'abc12345', 'x-sanity-project-id', 'abc12345']
  const authorization = ['host', '127.0.0.1', 'authorization', `Bearer ${lake.token}`]
  expect(await send(lake, query, [...authorization, ...twice])).toMatchObject({status: 400})
  const joined = ['x-sanity-project-id', 'abc12345, abc12345']
  expect(await send(lake, query, [...authorization, ...joined])).toMatchObject({status: 400})
  const own = ['x-sanity-project-id', 'abc12345']
  expect(await send(lake, query, [...authorization, ...own])).toMatchObject({status: 200})
})

test('07 project, dataset and token are those of the options, also after a restart', async () => {
  const directory = temporaryDirectory()
  const asked = {project: 'abc12345', dataset: 'staging', token: 'a-token-of-ours'}
  const first = await startLake({directory, port: 0, ...asked})
  const {projectId, dataset, token} = first
  expect({projectId, dataset, token}).toEqual({
    projectId: 'abc12345',
    dataset: 'staging',
    token: 'a-token-of-ours',
  })
  await lakeClient(first).create({_id: 'a', _type: 'note'})
  await first.close()
  await expect(startLake({directory, port: 0, project: 'other'})).rejects.toThrow('abc12345')
  const second = await startLake({directory, port: 0, dataset: 'staging'})
  expect(second.token).toBe('a-token-of-ours')
  expect(await lakeClient(second).fetch('*._id')).toEqual(['a'])
  await second.close()
})

test('08 the official client reaches the lake as its proxy with https, useCdn and apicdn', async () => {
  const lake = await started({tls: true})
  const options = {projectId: 'abc12345', dataset: 'production', apiVersion: '2026-11-01'}
  await lakeClient({...lake, projectId: 'abc12345'}).create({_id: 'a', _type: 'note'})
  // Node reads extra certificates only at start, so the proxy agent gets this one.
  const {ca, proxy} = {ca: lake.certificate, proxy: new URL(lake.url).origin}
  const {fetch: sendVia, ProxyAgent} = await import('undici')
  const dispatcher = new ProxyAgent({uri: proxy, requestTls: {ca}})
  const asked: string[] = []
  const client = createClient({
    ...options,
    resolveFetch: () =>
      (async (input: string, init: object) => {
        asked.push(new URL(input).hostname)
        return sendVia(input, {...init, dispatcher})
      }) as unknown as typeof fetch,
  })
  expect(await client.fetch('*._id')).toEqual(['a'])
  expect(asked).toEqual(['abc12345.apicdn.sanity.io'])
  await dispatcher.close()
})

test('09 a token has the rights of its role', async () => {
  const lake = await started({})
  const {robots} = {robots: `/v1/access/project/${lake.projectId}/robots`}
  const roleNames = ['viewer', 'editor', 'deploy-studio']
  const authorization = {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'}
  const tokens = await Promise.all(
    roleNames.map(async (role) => {
      const body = JSON.stringify({label: role, memberships: [{roleNames: [role]}]})
      const made = await fetch(lake.url + robots, {method: 'POST', headers: authorization, body})
      return ((await made.json()) as {token: string}).token
    }),
  )
  await lakeClient(lake).create({_id: 'drafts.a', _type: 'note'})
  const outcome = async (token = '') => {
    const client = lakeClient({...lake, token})
    const status = (work: Promise<unknown>) =>
      work.then(() => 200).catch((error: {statusCode: number}) => error.statusCode)
    return {
      drafts: await client.fetch<number>('count(*)'),
      write: await status(client.create({_type: 'note'}, {dryRun: true} as object)),
      dataset: await status(client.datasets.create('other')),
      tokens: await status(client.request({url: robots.slice(3)})),
    }
  }
  const [viewer, editor, deploy] = tokens
  const refused = {dataset: 403, tokens: 403}
  expect(await outcome(viewer)).toEqual({drafts: 1, write: 403, ...refused})
  expect(await outcome(editor)).toEqual({drafts: 1, write: 200, ...refused})
  expect(await outcome(deploy)).toEqual({drafts: 0, write: 403, ...refused})
})
