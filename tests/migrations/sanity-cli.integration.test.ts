import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

let lake: RunningLake
let directory: string
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'newsdesk-cli-'))
  lake = await startLake({directory, port: 0, tls: true})
})
afterAll(async () => {
  await lake.close()
  rmSync(directory, {recursive: true})
})

/** Runs the official CLI, unmodified, with the lake as its proxy. */
async function sanity(args: readonly string[]) {
  const proxy = new URL(lake.url).origin
  const command = join(root, 'node_modules', '.bin', 'sanity')
  const child = spawn(process.execPath, [command, ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
      NODE_EXTRA_CA_CERTS: join(directory, 'certificate.pem'),
      SANITY_AUTH_TOKEN: lake.token,
      DO_NOT_TRACK: '1',
      NO_UPDATE_NOTIFIER: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return {code: child.exitCode, output: stdout + stderr}
}

const stored = () =>
  createClient({
    apiHost: lake.url,
    useProjectHostname: false,
    projectId: lake.projectId,
    dataset: lake.dataset,
    token: lake.token,
    apiVersion: '2025-02-19',
    useCdn: false,
  }).fetch<{_id: string; _rev: string}[]>('*{_id, _rev}')

test('the official CLI runs the migration: a dry run, a run, and a second run that changes nothing', async () => {
  const run = ['migration', 'run', 'seed-kasachstan', '--no-confirm', '--no-progress']
  const dry = await sanity(run)
  expect(dry, dry.output).toMatchObject({code: 0})
  expect(dry.output).toContain('article-kasachstan-proteste')
  expect(await stored()).toEqual([])
  const first = await sanity([...run, '--no-dry-run'])
  expect(first, first.output).toMatchObject({code: 0})
  const after = await stored()
  expect(after).toHaveLength(8)
  await sanity([...run, '--no-dry-run'])
  expect(await stored()).toEqual(after)
})
