import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

import type {RunningLake} from '@newsdesk/lake'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs the official CLI, unmodified, with a lake as its proxy that was started with `tls` in `directory`.
 * `output` is what it printed, both streams.
 */
export async function runSanityCli(
  lake: RunningLake,
  directory: string,
  args: readonly string[],
): Promise<{code: number | null; output: string}> {
  const proxy = new URL(lake.url).origin
  const child = spawn(process.execPath, [join(root, 'node_modules', '.bin', 'sanity'), ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: join(directory, 'certificate.pem'),
      NODE_USE_ENV_PROXY: '1',
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
