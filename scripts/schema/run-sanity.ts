import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

/** Turns off telemetry with its notice, the update check, and colours in forwarded output. */
const quiet = {CI: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1'}

/**
 * Runs the official `sanity` command in a project folder that has a `node_modules`.
 * Answers its exit code (a signal counts as 1) and all it printed.
 */
export async function runSanity(
  folder: string,
  args: string[],
): Promise<{exitCode: number; output: string}> {
  const bin = join(folder, 'node_modules', '@sanity', 'cli', 'bin', 'run.js')
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: {...process.env, ...quiet},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  const [exitCode, out, errors] = await Promise.all([
    exited,
    text(child.stdout),
    text(child.stderr),
  ])
  return {exitCode, output: out + errors}
}
