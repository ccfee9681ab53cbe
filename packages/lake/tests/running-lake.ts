import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

import type {SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'

/** The command `lake`. */
export const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** The line that `lake start --json` prints when it is ready. */
export interface Ready {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
}

/** Starts `lake start --json` as a process of its own and waits until it is ready. */
export async function spawnLake(
  args: string[],
  {stderr = 'inherit', cwd}: {stderr?: 'inherit' | 'ignore'; cwd?: string} = {},
): Promise<{lake: ChildProcess; ready: Ready}> {
  const lake = spawn(process.execPath, [main, 'start', '--json', '--port', '0', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', stderr],
  })
  onTestFinished(() => void lake.kill('SIGKILL'))
  const [line] = (await once(createInterface({input: lake.stdout}), 'line')) as [string]
  return {lake, ready: JSON.parse(line) as Ready}
}

/** Runs the command `lake` to its end. */
export async function runLake(
  args: string[],
  cwd?: string,
): Promise<{code: number | null; stdout: string; stderr: string}> {
  const child = spawn(process.execPath, [main, ...args], {cwd})
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)])
  if (child.exitCode === null) await once(child, 'exit')
  return {code: child.exitCode, stdout, stderr}
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** A client for a lake. */
export function clientFor(lake: Ready): SanityClient {
  return lakeClient(lake)
}
