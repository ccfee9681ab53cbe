import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {article} from '@newsdesk/testing/bench-article'
import {compare} from '@newsdesk/testing/compare'
import {keepAlivePoster} from '@newsdesk/testing/keep-alive'

/**
 * Transactions of one document over HTTP, by one writer and by 32 at the same time. The lake is a process of its own, and
 * the writers share another. Each turn writes 32 articles.
 */
const writers = 32

const directory = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'))
const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const start = [program, 'start', '--data', join(directory, 'lake'), '--port', '0', '--json']
const lake = spawn(process.execPath, start, {stdio: ['ignore', 'pipe', 'inherit']})
const [line] = (await once(lake.stdout, 'data')) as [Buffer]
const {url, token} = JSON.parse(line.toString()) as {url: string; token: string}

const numbers = Array.from({length: writers}, (_, n) => n)
const posters = numbers.map(() =>
  keepAlivePoster(`${url}/v2025-02-19/data/mutate/production`, token),
)
const create = async (writer: number, id: string) => {
  await posters[writer]?.post({mutations: [{create: {...article(writer), _id: id}}]})
}

await compare(`${writers} articles`, [
  {
    name: 'one writer',
    run: async (turn) => {
      for (const n of numbers) await create(0, `alone-${turn}-${n}`)
    },
  },
  {
    name: `${writers} writers`,
    run: (turn) => Promise.all(numbers.map((n) => create(n, `together-${turn}-${n}`))),
  },
])
for (const poster of posters) poster.close()
lake.kill('SIGKILL')
rmSync(directory, {recursive: true})
