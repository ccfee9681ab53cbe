import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

import type {BrowserContext} from 'playwright-core'

import {launchBrowser} from '@newsdesk/testing/browser'

/**
 * Measures from `npm start` until an article can be edited in an open browser. The first start comes after an
 * installation, when nothing is built or compiled. The browser knows nothing of the Studio at the first and at later
 * starts. At the last ones it keeps files and compiled code, as an editor's browser does.
 */
const laterStarts = 3
const startsToKnow = 2

const root = fileURLToPath(new URL('..', import.meta.url))
const place = 'structure/article;article-kasachstan-proteste'

/** The moments of a start, in seconds after the command was given. */
interface Start {
  readonly 'lake answers': number
  readonly 'Studio is built': number
  readonly 'article can be edited': number
}

rmSync(join(root, 'node_modules', '.cache'), {recursive: true, force: true})
const browser = await launchBrowser()
const starts: [string, Start][] = [['first', await measureIn(await browser.newContext())]]
for (let count = 1; count <= laterStarts; count += 1) {
  starts.push([`later ${count}`, await measureIn(await browser.newContext())])
}
const known = await browser.newContext()
const knownPort = await freePort()
for (let count = 1 - startsToKnow; count <= laterStarts; count += 1) {
  const start = await measureStart(known, knownPort)
  if (count > 0) starts.push([`later ${count}, Studio known`, start])
}
console.table(Object.fromEntries(starts))
await browser.close()

async function measureIn(context: BrowserContext): Promise<Start> {
  const start = await measureStart(context, 0)
  await context.close()
  return start
}

/** A browser keeps what it has compiled for an address with its port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return address.port
}

async function measureStart(context: BrowserContext, port: number): Promise<Start> {
  const cwd = mkdtempSync(join(tmpdir(), 'newsdesk-start-'))
  const begun = performance.now()
  const seconds = () => Math.round((performance.now() - begun) / 100) / 10
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.ts'), '--port', `${port}`], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const {address, built, times} = await readAddress(child, seconds)
  const page = await context.newPage()
  await page.goto(address + place)
  await page.getByTestId('field-title').getByRole('textbox').fill('Neu', {timeout: 120_000})
  const edited = seconds()
  await page.close()
  child.kill('SIGINT')
  await once(child, 'exit')
  rmSync(cwd, {recursive: true})
  return {
    'lake answers': times,
    'Studio is built': await built,
    'article can be edited': edited,
  }
}

async function readAddress(child: ChildProcess, seconds: () => number) {
  const {promise: built, resolve: isBuilt} = Promise.withResolvers<number>()
  const {promise: address, resolve: isThere} = Promise.withResolvers<string>()
  if (!child.stdout) throw new Error('npm start has no output')
  createInterface({input: child.stdout}).on('line', (line) => {
    const [url] = /http:\S+\/studio\//.exec(line) ?? []
    if (url === undefined) return
    isThere(url)
    if (!line.includes('is being built')) isBuilt(seconds())
  })
  return {address: await address, built, times: seconds()}
}
