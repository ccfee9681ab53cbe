import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

import {onTestFinished} from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))

/** How a command ended. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Options of a command's process. */
export interface Surroundings {
  /** The folder that it runs in, where `.lake/` and `site/` are. */
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Runs a command of `scripts/` to its end, as npm runs it. */
export async function runScript(
  name: string,
  args: readonly string[],
  {cwd, env = {}, input = ''}: Surroundings,
): Promise<Outcome> {
  const child = spawn(process.execPath, [join(scripts, `${name}.ts`), ...args], {
    cwd,
    env: {PATH: process.env.PATH, ...env},
  })
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return {code: child.exitCode, stdout, stderr}
}

/** Starts `npm start` on a free port and waits until it says how to end it. */
export async function serveStart(
  cwd: string,
): Promise<{process: ChildProcess; stdout: () => string}> {
  const child = spawn(process.execPath, [join(scripts, 'start.ts'), '--port', '0'], {
    cwd,
    env: {PATH: process.env.PATH},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (stdout.includes('Ctrl-C ends it.')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${stdout}`)))
  })
  return {process: child, stdout: () => stdout}
}
