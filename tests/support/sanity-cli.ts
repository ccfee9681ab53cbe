import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, expect} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A lake for the official CLI, in a folder of its own. */
interface CliLake {
  readonly lake: RunningLake
  readonly directory: string
  /** Runs a command of the official CLI. Both of its streams are in the output. */
  readonly run: (...args: string[]) => Promise<{code: number | null; output: string}>
  /** Runs a command, expects that it succeeds, and returns its output. */
  readonly sanity: (...args: string[]) => Promise<string>
}

/** One lake for all tests of a file, with which the official CLI speaks. */
export function shareCliLake(): CliLake {
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
  const run: CliLake['run'] = (...args) => runSanityCli(lake, directory, args)
  return {
    run,
    get lake() {
      return lake
    },
    get directory() {
      return directory
    },
    async sanity(...args) {
      const {code, output} = await run(...args)
      expect(code, output).toBe(0)
      return output
    },
  }
}

/**
 * Runs the official CLI, unmodified, with a lake as its proxy that was started with `tls` in `directory`.
 * `output` is what it printed, both streams.
 */
async function runSanityCli(
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
