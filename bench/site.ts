import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {createEmbeddedClient} from '../src/connection/index.ts'
import {fillLake} from './pipeline/fill-lake.ts'
import {measureCommand} from './pipeline/measure-command.ts'
import {articleId} from './pipeline/newsroom.ts'
import {nodeFlags} from './pipeline/node-flags.ts'
import {percentile} from '@newsdesk/testing/percentile'

/**
 * A large site is built from nothing, built again with nothing changed, and followed. Followed means: from the lake's
 * acknowledgement of a change until the page is on disk. `npm run bench:site -- [articles] [folder]`; a folder is
 * kept, and used again.
 */
const [count = '100000', kept] = process.argv.slice(2)
const articles = Number(count)
const changes = 200

const folder = kept ?? mkdtempSync(join(tmpdir(), 'newsdesk-bench-site-'))
const data = join(folder, 'lake')
const site = join(folder, 'site')
const program = (name: string) => join(import.meta.dirname, 'pipeline', `${name}.ts`)

if (!existsSync(data)) {
  console.error(`Writing ${articles} articles …`)
  fillLake(data, articles)
}
rmSync(site, {recursive: true, force: true})
const runs: [string, Built][] = [['from nothing', build()]]
for (let run = 1; run <= 3; run += 1) runs.push([`nothing changed, ${run}`, build()])
console.table(Object.fromEntries(runs))
console.table(await follow())
if (kept === undefined) rmSync(folder, {recursive: true})

interface Built {
  readonly files: number
  readonly seconds: number
  readonly 'CPU seconds': number
  readonly 'pages a second': number
  readonly 'MB at most': number
}

function build(): Built {
  const {wall, cpu, output} = measureCommand(
    process.execPath,
    [...nodeFlags, program('build-process'), data, site, 'page'],
    folder,
  )
  const {written, failures, megabytes} = JSON.parse(output) as Record<string, number>
  if (failures !== 0) throw new Error(`${failures} articles failed`)
  return {
    files: written ?? NaN,
    seconds: wall,
    'CPU seconds': cpu,
    'pages a second': Math.round((written ?? NaN) / wall),
    'MB at most': Math.round(megabytes ?? NaN),
  }
}

/** The lake, the pipeline and the editor are processes of their own. */
async function follow() {
  const lakeProgram = join(import.meta.dirname, '../packages/lake/src/cli/main.ts')
  const lake = start(lakeProgram, ['start', '--data', data, '--port', '0', '--json'])
  const line = await firstLine(lake)
  const client = createEmbeddedClient(
    JSON.parse(line) as Parameters<typeof createEmbeddedClient>[0],
  )
  const watcher = start(program('watch-process'), [data, site, 'page'])
  await firstLine(watcher)
  const times: number[] = []
  for (let n = 0; n < changes; n += 1) {
    const at = (n * 7_919) % articles
    const title = `Geändert ${Date.now()}`
    await client.patch(articleId(at)).set({title}).commit({returnDocuments: false})
    const begun = performance.now()
    const page = join(site, `meldung-${at}`, 'index.html')
    while (!readFileSync(page, 'utf8').includes(title)) await wait(1)
    times.push(performance.now() - begun)
    await wait(Math.random() * 100)
  }
  for (const child of [watcher, lake]) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  const figure = (part: number) => Math.round(percentile(times, part))
  return [{changes, 'p50 ms': figure(0.5), 'p95 ms': figure(0.95), 'longest ms': figure(1)}]
}

function start(path: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...nodeFlags, path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine({stdout}: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The process has no output')
  const [chunk] = (await once(stdout, 'data')) as [Buffer]
  stdout.resume()
  return chunk.toString()
}
