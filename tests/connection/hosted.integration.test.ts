// Seeding, querying, rendering and publishing work with the hosted lake.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {createImageUrlBuilder} from '@sanity/image-url'
import {fetch, ProxyAgent} from 'undici'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {article, filesOf} from '../publish/newsroom.ts'
import {look, plain} from '@newsdesk/testing/pictures'

const root = fileURLToPath(new URL('../..', import.meta.url))
const projectId = 'abc12345'

// The embedded lake stands in for https://abc12345.api.sanity.io; the commands run unchanged, over TLS.
let lake: RunningLake
let folder: string
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0, tls: true})
  folder = mkdtempSync(join(tmpdir(), 'newsdesk-hosted-'))
  writeFileSync(join(folder, 'certificate.pem'), lake.certificate ?? '')
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(
  script: string,
  args: string[],
  token: string | undefined,
  target = lake,
): Promise<Outcome> {
  return runNode([join(root, 'scripts', script), ...args], token, target, folder)
}

async function runNode(
  args: string[],
  token: string | undefined,
  target: RunningLake,
  cwd: string,
): Promise<Outcome> {
  const proxy = new URL(target.url).origin
  const env = {
    PATH: process.env.PATH,
    SANITY_STUDIO_PROJECT_ID: projectId,
    SANITY_STUDIO_DATASET: 'production',
    ...(token ? {SANITY_AUTH_TOKEN: token} : {}),
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
    // These variables are for requests of a test itself to https://cdn.sanity.io.
    NODE_USE_ENV_PROXY: '1',
    NO_PROXY: '127.0.0.1',
  }
  const child = spawn(process.execPath, args, {cwd, env})
  const outputs: [string, string] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (outputs[0] += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (outputs[1] += chunk.toString()))
  await once(child, 'close')
  return {code: child.exitCode, stdout: outputs[0], stderr: outputs[1]}
}

test('01 seed, query and render work against the hosted lake', async () => {
  const seeded = await run('seed.ts', [], lake.token)
  expect(seeded).toMatchObject({code: 0})
  const counted = await run('query.ts', ['count(*[_type == "article"])'], undefined)
  expect(counted).toEqual({code: 0, stdout: '1\n', stderr: ''})
  const rendered = await run('render.ts', ['kasachstan-proteste', '--format', 'text'], undefined)
  expect(rendered.code).toBe(0)
  expect(rendered.stdout).toMatch(/^Seit Tagen wird Kasachstan/)
})

test('01b the contract suite runs against the hosted lake, in a dataset of its own', async () => {
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = ['--config', 'tests/contract/vitest.config.ts', '--testNamePattern', 'hosted']
  const output = ['--reporter', 'json', '--outputFile', report, '--reporter', 'default']
  const outcome = await runNode([vitest, 'run', ...config, ...output], lake.token, lake, root)
  const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  const {code, stdout, stderr} = outcome
  // An error outside of a test also fails the run, and appears in its output only.
  expect(code, `${stdout}\n${stderr}`).toBe(0)
  expect(counts.numFailedTests).toBe(0)
  expect(counts.numPassedTests).toBeGreaterThanOrEqual(300)
  const datasets = await fetch(`${lake.url}/v1/datasets`)
  expect(await datasets.json()).toMatchObject([{name: 'production'}])
}, 300_000)

test('02 writing without a token fails with the reason', async () => {
  const other = await startLake({memory: true, port: 0, tls: true})
  writeFileSync(join(folder, 'certificate.pem'), other.certificate ?? '')
  const {code, stdout, stderr} = await run('seed.ts', [], undefined, other)
  const wrong = await run('query.ts', ['1'], 'wrong', other)
  await other.close()
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain("needs the lake's token")
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('Session not found')
})

test('03 the proxy of the lake connects to no other host', async () => {
  const {hostname, port} = new URL(lake.url)
  const tunnel = request({hostname, port, method: 'CONNECT', path: 'example.org:443'}).end()
  const [response] = (await once(tunnel, 'connect')) as [{statusCode: number}]
  expect(response.statusCode).toBe(403)
})

test('04 the proxy serves pictures at the URLs of the hosted CDN', async () => {
  const png = await plain(40, 20, 'red').png().toBuffer()
  const picture = await createEmbeddedClient({...lake, projectId}).assets.upload('image', png)
  const builder = createImageUrlBuilder({projectId, dataset: 'production'})
  const dispatcher = new ProxyAgent({
    uri: new URL(lake.url).origin,
    requestTls: {ca: lake.certificate},
  })
  const url = builder.image(picture).width(20).url()
  expect(url).toMatch(/^https:\/\/cdn\.sanity\.io\//)
  const response = await fetch(url, {dispatcher})
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(await look(bytes)).toMatchObject({width: 20, height: 10})
  await dispatcher.close()
})

test('05 a site of the hosted lake is built page by page, with pictures on the CDN', async () => {
  const other = await startLake({memory: true, port: 0, tls: true})
  writeFileSync(join(folder, 'certificate.pem'), other.certificate ?? '')
  const client = createEmbeddedClient({...other, projectId})
  const png = await plain(900, 600, 'red').png().toBuffer()
  const {_id: id} = await client.assets.upload('image', png)
  const image = {_type: 'picture', asset: {_type: 'reference', _ref: id}, alt: 'Rot'}
  await client.create(article('a', 'eins', {image}))
  const first = await run('site.ts', [], undefined, other)
  const again = await run('site.ts', [], undefined, other)
  await other.close()
  expect(first).toMatchObject({code: 0, stderr: ''})
  expect(again.stdout).toContain('1 published, 0 rendered')
  const files = filesOf(join(folder, 'site'))
  expect(files['eins/index.html']).toMatch(
    /srcset="https:\/\/cdn\.sanity\.io\/images\/abc12345\/production\/[^"]+auto=format/,
  )
  expect(Object.keys(files).filter((path) => path.startsWith('pictures/'))).toEqual([])
})
