// The command `npm run preview`, with either lake.
import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {runScript} from '../scripts/run-script.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {seeded} from './previewed.ts'

const script = fileURLToPath(new URL('../../scripts/preview.ts', import.meta.url))

/** A generous timeout, because a busy machine is slow. */
const soon = {timeout: 30_000}

/** Starts `npm run preview` and waits for the address that it prints. */
async function servePreview(
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{process: ChildProcess; link: string}> {
  const child = spawn(process.execPath, [script, '--port', '0'], {
    cwd,
    env: {PATH: process.env.PATH, ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const link = await new Promise<string>((resolve, reject) => {
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      const [found] = /http:\S+\/_open\?key=\S+/.exec(stdout) ?? []
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`npm run preview ended with ${code}: ${stdout}`)))
  })
  return {process: child, link}
}

async function cookieFrom(link: string): Promise<string> {
  const response = await fetch(link, {redirect: 'manual'})
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

test("01 the command serves the folder's data until Ctrl-C, and names --port if it is taken", async () => {
  const cwd = temporaryDirectory()
  await runScript('seed', [], {cwd})
  const {process: child, link} = await servePreview(cwd)
  const cookie = await cookieFrom(link)
  const list = await fetch(new URL('/', link), {headers: {cookie}})
  expect(await list.text()).toContain(`href="/${seeded.slug}?lang=de"`)
  const {port} = new URL(link)
  const second = await runScript('preview', ['--port', port], {cwd})
  expect(second.code).toBe(1)
  expect(second.stderr).toContain('--port N')
  const exited = once(child, 'exit')
  child.kill('SIGINT')
  expect(await exited).toEqual([0, null])
})

test('02 the preview of the hosted lake needs a token, hides it, and follows changes', async () => {
  // The embedded lake stands in for https://abc12345.api.sanity.io.
  const lake = await startLake({memory: true, port: 0, tls: true})
  onTestFinished(() => lake.close())
  const projectId = 'abc12345'
  const client = createEmbeddedClient({...lake, projectId})
  await runSeed(client)
  const cwd = temporaryDirectory()
  writeFileSync(join(cwd, 'certificate.pem'), lake.certificate ?? '')
  const hosted = {
    SANITY_STUDIO_PROJECT_ID: projectId,
    SANITY_STUDIO_DATASET: 'production',
    HTTPS_PROXY: new URL(lake.url).origin,
    NODE_EXTRA_CA_CERTS: join(cwd, 'certificate.pem'),
    // Node's own requests use a proxy only with this variable.
    NODE_USE_ENV_PROXY: '1',
    NO_PROXY: '127.0.0.1',
  }
  const refused = await runScript('preview', ['--port', '0'], {cwd, env: hosted})
  expect(refused).toMatchObject({code: 1})
  expect(refused.stderr).toContain('SANITY_AUTH_TOKEN')
  const {link} = await servePreview(cwd, {...hosted, SANITY_AUTH_TOKEN: lake.token})
  const cookie = await cookieFrom(link)
  const page = await fetch(new URL(`/${seeded.slug}`, link), {headers: {cookie}})
  const html = await page.text()
  expect(html).toContain('Tokajew setzt auf')
  expect(html).not.toContain(lake.token)
  expect(page.headers.get('content-security-policy')).toContain(
    'frame-ancestors http://127.0.0.1:3333 http://localhost:3333;',
  )
  const live = new URL(`/_live?id=${seeded.id}&perspective=drafts&version=`, link)
  const {origin} = live
  const socket = new WebSocket(live.href.replace('http:', 'ws:'), {headers: {cookie, origin}})
  onTestFinished(() => socket.terminate())
  const messages: {type: string; title?: string}[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as {type: string; title?: string}
    if (message.title !== undefined) messages.push(message)
  })
  await expect.poll(() => messages[0]?.type, soon).toBe('whole')
  await client.patch(seeded.id).set({title: 'Von Weitem'}).commit()
  await expect.poll(() => messages[1]?.title, soon).toBe('Von Weitem')
  expect(messages[1]?.type).toBe('change')
})
