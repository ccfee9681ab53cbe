// No socket of the lake, or of a command that uses it, leads to another machine.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath, pathToFileURL} from 'node:url'

import {expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

const root = fileURLToPath(new URL('../..', import.meta.url))
const watch = pathToFileURL(join(root, 'tests/connection/watch-sockets.mjs')).href

/** Runs a command with a lake in memory, and returns its output and where the sockets of all processes led. */
async function run(...command: string[]) {
  const sockets = join(temporaryDirectory(), 'sockets')
  const lake = join(root, 'packages/lake/src/cli/main.ts')
  const child = spawn(process.execPath, [lake, 'exec', '--memory', '--', ...command], {
    cwd: root,
    env: {
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      HOME: temporaryDirectory(),
      NODE_OPTIONS: `--import=${watch}`,
      WATCHED_SOCKETS: sockets,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const targets = existsSync(sockets) ? readFileSync(sockets, 'utf8').split('\n') : []
  return {code: child.exitCode, output: stdout + stderr, targets: new Set(targets.filter(Boolean))}
}

test('01 the watcher detects a connection to another host', async () => {
  const program = "require('node:net').connect(9, '192.0.2.1').on('error', () => {}).destroy()"
  const {targets} = await run('node', '--eval', program)
  expect([...targets]).toContain('192.0.2.1')
})

const commands = [
  'dataset list',
  'cors list',
  'documents query now()',
  'tokens list',
  'users list',
  'hook list',
  'dataset create other --visibility private',
  'dataset copy production third',
  'dataset export production out.tar.gz --overwrite',
  'schema deploy',
  'migration run seed-kasachstan --no-dry-run --no-confirm',
  'projects list',
]

test.each(process.env.MODE === 'long' ? commands : commands.slice(0, 1))(
  '02 sanity %s stays on this machine',
  async (command) => {
    const file = join(temporaryDirectory(), 'out.tar.gz')
    const words = command.split(' ').map((word) => (word === 'out.tar.gz' ? file : word))
    const {code, output, targets} = await run('sanity', ...words)
    expect(code, output).toBe(0)
    expect([...targets].sort()).toEqual(['127.0.0.1'])
  },
  240_000,
)
