import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const projectId = 'abc12345'

// The lake stands in for https://abc12345.api.sanity.io: the commands take the hosted branch, over TLS, as they are.
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

async function run(
  script: string,
  args: string[],
  token: string | undefined,
  target = lake,
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
  }
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: folder,
    env,
  })
  const outputs: [string, string] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (outputs[0] += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (outputs[1] += chunk.toString()))
  await once(child, 'close')
  return {code: child.exitCode, stdout: outputs[0], stderr: outputs[1]}
}

test('01 seed, query and render against the hosted lake', async () => {
  const seeded = await run('seed.ts', [], lake.token)
  expect(seeded).toMatchObject({code: 0})
  const counted = await run('query.ts', ['count(*[_type == "article"])'], undefined)
  expect(counted).toEqual({code: 0, stdout: '1\n', stderr: ''})
  const rendered = await run('render.ts', ['kasachstan-proteste', '--format', 'text'], undefined)
  expect(rendered.code).toBe(0)
  expect(rendered.stdout).toMatch(/^Seit Tagen wird Kasachstan/)
})

test('02 without a token writing fails and says so', async () => {
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

test('03 the proxy leads nowhere else', async () => {
  const {hostname, port} = new URL(lake.url)
  const tunnel = request({hostname, port, method: 'CONNECT', path: 'example.org:443'}).end()
  const [response] = (await once(tunnel, 'connect')) as [{statusCode: number}]
  expect(response.statusCode).toBe(403)
})
