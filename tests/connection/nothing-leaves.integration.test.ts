// No socket of the lake, or of a command that uses it, leads to another machine.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {text} from 'node:stream/consumers'
import {fileURLToPath, pathToFileURL} from 'node:url'

import type {RunningLake} from '@newsdesk/lake'
import {launchBrowser} from '@newsdesk/testing/browser'
import {expect, onTestFinished, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {createEmbeddedClient} from '../../src/connection/index.ts'
import {patience, textField} from '../studio/newsroom.ts'
import {watch} from '../studio/watch.ts'
import {builtStudio} from '../support/build-studio.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = join(root, 'packages/lake/src/cli/main.ts')
const watchSockets = pathToFileURL(join(root, 'tests/connection/watch-sockets.mjs')).href

/** Runs a command with a lake in memory, and returns its output and where the sockets of all processes led. */
async function run(...command: string[]) {
  const sockets = join(temporaryDirectory(), 'sockets')
  const child = spawn(process.execPath, [main, 'exec', '--memory', '--', ...command], {
    cwd: root,
    env: {
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      HOME: temporaryDirectory(),
      NODE_OPTIONS: `--import=${watchSockets}`,
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

test.each([
  ['a socket', '192.0.2.1', `require('node:net').connect(9, at).on('error', () => {}).destroy()`],
  ['a datagram', '192.0.2.1', `s.send('text', 9, at, () => s.close())`],
  ['a connected datagram', '192.0.2.1', `s.connect(9, at, () => s.close())`],
  ['a name', 'elsewhere.invalid', `require('node:dns').lookup(at, () => {}); s.close()`],
])('01 %s that leads elsewhere is seen', async (_name, at, code) => {
  const program = `const at = '${at}'; const s = require('node:dgram').createSocket('udp4'); s.unref(); ${code}`
  const {output, targets} = await run('node', '--eval', program)
  expect([...targets], output).toContain(at)
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
  'documents validate --yes',
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

test.runIf(process.env.MODE === 'long')(
  '03 a Studio that is served and edited in stays on this machine',
  async () => {
    const sockets = join(temporaryDirectory(), 'sockets')
    const start = ['start', '--memory', '--port', '0', '--json', '--studio', builtStudio()]
    const lake = spawn(process.execPath, [main, ...start], {
      cwd: temporaryDirectory(),
      env: {...process.env, NODE_OPTIONS: `--import=${watchSockets}`, WATCHED_SOCKETS: sockets},
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const browser = await launchBrowser()
    onTestFinished(async () => {
      await browser.close()
      lake.kill('SIGKILL')
    })
    const [line] = (await once(createInterface({input: lake.stdout}), 'line')) as [string]
    const {url, studio, ...ready} = JSON.parse(line) as RunningLake
    const page = await browser.newPage()
    page.setDefaultTimeout(patience)
    const {foreign} = watch(page, new URL(url).origin)
    await page.goto(`${studio}structure/article;watched`)
    await textField(page, 'title').fill('Nichts verlässt die Maschine')
    const client = createEmbeddedClient({url, ...ready}).withConfig({perspective: 'raw'})
    const titles = () => client.fetch<string[]>('*[_type == "article"].title')
    await expect.poll(titles, {timeout: patience}).toEqual(['Nichts verlässt die Maschine'])
    expect(foreign).toEqual([])
    expect(existsSync(sockets) ? readFileSync(sockets, 'utf8') : '').toBe('')
  },
  240_000,
)
