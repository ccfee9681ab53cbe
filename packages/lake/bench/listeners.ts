import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {article} from '@newsdesk/testing/bench-article'
import {compare, type Contender} from '@newsdesk/testing/compare'
import {keepAlivePoster} from '@newsdesk/testing/keep-alive'

/**
 * Measures how much 500 listeners slow a writer that patches a field, in transactions a second over HTTP. One lake has
 * no listener. In one each listener has its own document, as Studio's forms do. In one all hear everything.
 */
const listeners = 500

const directory = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'))
const processes: ChildProcess[] = []
const posters: {close: () => void}[] = []

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

async function lakeWith(name: string, which?: 'own' | 'same'): Promise<Contender> {
  const start = ['start', '--data', join(directory, name), '--port', '0', '--json']
  const {url, token} = JSON.parse(await firstLine('../src/cli/main.ts', start)) as {
    url: string
    token: string
  }
  const poster = keepAlivePoster(`${url}/v2025-02-19/data/mutate/production`, token)
  posters.push(poster)
  for (let n = 0; n < listeners; n += 1) await poster.post({mutations: [{create: article(n)}]})
  if (which) await firstLine('./listen-to.ts', [url, token, String(listeners), which])
  const set = (n: number) => ({id: `article-${n % listeners}`, set: {title: `Überschrift ${n}`}})
  return {name, run: (n) => poster.post({mutations: [{patch: set(n)}]})}
}

async function firstLine(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [path(program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return line.toString()
}

const contenders = [
  await lakeWith('no listener'),
  await lakeWith(`${listeners}, each its document`, 'own'),
  await lakeWith(`${listeners}, all everything`, 'same'),
]
await compare('a writer with', contenders)
for (const poster of posters) poster.close()
for (const child of processes) child.kill('SIGKILL')
rmSync(directory, {recursive: true})
